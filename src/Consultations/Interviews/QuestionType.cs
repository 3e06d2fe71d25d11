namespace LegalAid.Consultations.Interviews;

/// <summary>What kind of answer a question wants.</summary>
public enum QuestionType
{
    /// <summary>Yes or no.</summary>
    Confirm,

    /// <summary>One of the question's choices.</summary>
    Choice,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount in yuan.</summary>
    Money,

    /// <summary>A day; of a month or a longer stretch that was said, the first.</summary>
    Date,

    /// <summary>Free words.</summary>
    Text,

    /// <summary>A place: province, city, county.</summary>
    Place,

    /// <summary>A number of persons.</summary>
    People,
}
