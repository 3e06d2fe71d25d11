namespace LegalAid.Consultations.Applications;

/// <summary>Questions that belong together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Questions">Its questions, in the order in which they are asked.</param>
public sealed record FormSection(string Id, string Title, IReadOnlyList<FormQuestion> Questions);

/// <summary>One line of the read-back.</summary>
/// <param name="Section">Heading of the section.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its value as shown to people.</param>
public sealed record SummaryLine(string Section, string Fact, string Label, string Value);
