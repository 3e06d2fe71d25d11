namespace LegalAid.BotFramework.Schema;

/// <summary>The channel's answer to something sent: the id that it gave.</summary>
public sealed class ResourceResponse
{
    /// <summary>An answer without an id.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>An answer with its id.</summary>
    public ResourceResponse(string? id) => Id = id;

    /// <summary>Id of the activity within its conversation.</summary>
    public string? Id { get; set; }
}
