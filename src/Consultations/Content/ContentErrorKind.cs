namespace LegalAid.Consultations.Content;

/// <summary>What is wrong with a piece of content.</summary>
public enum ContentErrorKind
{
    /// <summary>The file is not YAML.</summary>
    Syntax,

    /// <summary>A key is unknown or missing, or a value is not of its kind.</summary>
    Schema,

    /// <summary>Something is named that does not exist: an article, a time limit, a fact, a matter.</summary>
    Reference,

    /// <summary>A whole file or a matter is missing.</summary>
    Missing,
}
