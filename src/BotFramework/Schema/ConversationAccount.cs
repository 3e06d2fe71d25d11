using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>The conversation to which an activity belongs.</summary>
public sealed class ConversationAccount : IJsonOnDeserialized
{
    /// <summary>A conversation with nothing set.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>A conversation with its facts, in the SDK's order.</summary>
    public ConversationAccount(
        bool? isGroup = null,
        string? conversationType = null,
        string? id = null,
        string? name = null,
        string? aadObjectId = null,
        string? role = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Opaque id within the channel; never parsed.</summary>
    public string? Id { get; set; }

    /// <summary>Name to show.</summary>
    public string? Name { get; set; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The channel's own kind of conversation.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The tenant to which the conversation belongs.</summary>
    public string? TenantId { get; set; }

    /// <summary>Id in Azure Active Directory.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>Role of the entity behind the account.</summary>
    public string? Role { get; set; }

    /// <summary>Members that the schema does not name; kept on a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    void IJsonOnDeserialized.OnDeserialized() => WellFormed.Mend(Properties);
}
