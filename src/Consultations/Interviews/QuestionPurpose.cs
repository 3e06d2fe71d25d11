namespace LegalAid.Consultations.Interviews;

/// <summary>What an answer is needed for. Questions are asked in this order.</summary>
public enum QuestionPurpose
{
    /// <summary>To decide on eligibility.</summary>
    Eligibility,

    /// <summary>To advise on the matter.</summary>
    Advice,

    /// <summary>Only for the file, when the caller applies for legal aid.</summary>
    File,
}
