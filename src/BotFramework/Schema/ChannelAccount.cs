using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>A party to a conversation, as the channel knows it.</summary>
public sealed class ChannelAccount : IJsonOnDeserialized
{
    /// <summary>An account with nothing set.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>An account with an id and, where known, a name and role.</summary>
    public ChannelAccount(string? id, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>Opaque id within the channel; never parsed.</summary>
    public string? Id { get; set; }

    /// <summary>Name to show.</summary>
    public string? Name { get; set; }

    /// <summary>Id in Azure Active Directory.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>, or what a channel made up.</summary>
    public string? Role { get; set; }

    /// <summary>Members that the schema does not name; kept on a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    void IJsonOnDeserialized.OnDeserialized() => WellFormed.Mend(Properties);
}
