namespace LegalAid.BotFramework.Recognizers;

/// <summary>What a caller answered to a question that wants yes or no.</summary>
public enum YesNoAnswer
{
    /// <summary>Yes: 是的, 对, 有, 可以, 没问题.</summary>
    Yes,

    /// <summary>No: 不是, 没有, 不用了, 算了.</summary>
    No,

    /// <summary>The caller does not know or is not sure: 不知道, 记不清了, 可能吧.</summary>
    Unknown,

    /// <summary>The caller does not want to say: 不想说, 不方便说.</summary>
    Declined,
}
