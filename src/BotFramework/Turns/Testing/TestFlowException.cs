namespace LegalAid.BotFramework.Turns.Testing;

/// <summary>The bot did not answer as a <see cref="TestFlow"/> says that it must.</summary>
public sealed class TestFlowException(string message) : Exception(message);
