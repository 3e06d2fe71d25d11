using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>A fact about an activity in machine-readable form; unknown kinds pass through.</summary>
public sealed class Entity : IJsonOnDeserialized
{
    /// <summary>An entity with nothing set.</summary>
    public Entity()
    {
    }

    /// <summary>An entity of a kind.</summary>
    public Entity(string? type) => Type = type;

    /// <summary>The kind of entity.</summary>
    public string? Type { get; set; }

    /// <summary>All other members.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Reads the entity as an object of another type.</summary>
    /// <exception cref="JsonException">The members do not fit.</exception>
    public T? GetAs<T>() => ActivityJson.ConvertTo<T>(this);

    /// <summary>Takes type and members from an object.</summary>
    /// <exception cref="JsonException">The object is not written as a JSON object.</exception>
    public void SetAs<T>(T obj)
    {
        var entity = ActivityJson.ConvertTo<Entity>(obj) ?? new Entity();
        Type = entity.Type;
        Properties = entity.Properties;
    }

    void IJsonOnDeserialized.OnDeserialized() => WellFormed.Mend(Properties);
}
