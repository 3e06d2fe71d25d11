using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace LegalAid.BotFramework.Tests.Schema;

/// <summary>Makes JSON of activities as channels might send it: any known member present or not, unknown ones anywhere.</summary>
internal static class JsonShapes
{
    private static readonly Gen<string> Words =
        Gen.OneOf<char>(Gen.Char['a', 'z'], Gen.Char['一', '龥'], Gen.OneOf<char>('"', '\\', '<', '&', '\'', '\n', ' ', '|', ';', '{')).Array[0, 12]
            .Select(characters => new string(characters));

    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf<JsonNode?>(
        Words.Select(words => (JsonNode?)JsonValue.Create(words)),
        Gen.Long.Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Decimal[-1000, 1000].Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
        Gen.Const((JsonNode?)null));

    private static readonly Gen<JsonNode?> Anything = Gen.Recursive<JsonNode?>((depth, self) => depth == 4
        ? Leaf
        : Gen.OneOf<JsonNode?>(
            Leaf,
            self.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            self.Array[0, 3].Select(items => (JsonNode?)Unknown(items))));

    private static readonly Gen<JsonNode?> Something = Anything.Where(node => node is not null);

    private static readonly Gen<JsonNode?> Text = Words.Select(words => (JsonNode?)JsonValue.Create(words));

    private static readonly Gen<JsonNode?> Moment = Gen.Int[0, int.MaxValue].Select(milliseconds => (JsonNode?)JsonValue.Create(
        DateTime.UnixEpoch.AddDays(20000).AddMilliseconds(milliseconds).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)));

    private static readonly Gen<JsonNode?> LocalMoment = Gen.OneOf<string>("2026-03-02T09:20:30.125+08:00", "1999-12-31T23:59:59-05:00")
        .Select(moment => (JsonNode?)JsonValue.Create(moment));

    private static readonly Gen<JsonNode?> Account = Object(("id", Text), ("name", Text), ("role", Text), ("aadObjectId", Text));

    private static readonly Gen<JsonNode?> Conversation = Object(
        ("id", Text),
        ("name", Text),
        ("isGroup", Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag))),
        ("conversationType", Text),
        ("tenantId", Text));

    private static readonly Gen<JsonNode?> Reference = Object(
        ("activityId", Text),
        ("user", Account),
        ("bot", Account),
        ("conversation", Conversation),
        ("channelId", Text),
        ("locale", Text),
        ("serviceUrl", Text));

    private static readonly Gen<JsonNode?> Action = Object(
        ("type", Text),
        ("title", Text),
        ("value", Something),
        ("text", Text),
        ("displayText", Text),
        ("image", Text),
        ("imageAltText", Text),
        ("channelData", Something));

    /// <summary>The JSON of an activity.</summary>
    public static Gen<JsonNode?> Activity { get; } = Object(
        ("type", Text),
        ("id", Text),
        ("timestamp", Moment),
        ("localTimestamp", LocalMoment),
        ("localTimezone", Text),
        ("channelId", Text),
        ("serviceUrl", Text),
        ("from", Account),
        ("recipient", Account),
        ("conversation", Conversation),
        ("replyToId", Text),
        ("entities", List(Object(("type", Text), ("mentioned", Account)))),
        ("channelData", Something),
        ("callerId", Text),
        ("locale", Text),
        ("text", Text),
        ("textFormat", Text),
        ("speak", Text),
        ("inputHint", Gen.OneOf<string>("acceptingInput", "expectingInput", "ignoringInput", "shouting").Select(hint => (JsonNode?)JsonValue.Create(hint))),
        ("attachments", List(Object(("contentType", Text), ("content", Something), ("contentUrl", Text), ("name", Text), ("thumbnailUrl", Text)))),
        ("attachmentLayout", Text),
        ("suggestedActions", Object(("to", List(Text)), ("actions", List(Action)))),
        ("summary", Text),
        ("value", Something),
        ("valueType", Text),
        ("importance", Text),
        ("deliveryMode", Text),
        ("expiration", LocalMoment),
        ("listenFor", List(Text)),
        ("textHighlights", List(Object(("text", Text)))),
        ("semanticAction", Object(("id", Text), ("state", Text))),
        ("membersAdded", List(Account)),
        ("membersRemoved", List(Account)),
        ("topicName", Text),
        ("historyDisclosed", Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag))),
        ("reactionsAdded", List(Text.Select(type => (JsonNode?)new JsonObject { ["type"] = type?.DeepClone() }))),
        ("code", Text),
        ("name", Text),
        ("label", Text),
        ("relatesTo", Reference));

    private static Gen<JsonNode?> List(Gen<JsonNode?> item) =>
        item.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(one => one?.DeepClone())]));

    private static Gen<JsonNode?> Object(params (string Name, Gen<JsonNode?> Value)[] members)
    {
        var known = members.Aggregate(
            Gen.Const(new List<(string Name, JsonNode? Value)>()),
            (all, member) => Gen.Select(all, Gen.Int[0, 3], member.Value, (list, chance, value) =>
                chance == 0 ? [.. list, (member.Name, value)] : list));
        return Gen.Select(known, Anything.Array[0, 2], (list, unknown) =>
        {
            var result = Unknown(unknown);
            foreach (var (name, value) in list)
            {
                result[name] = value?.DeepClone();
            }

            return (JsonNode?)result;
        });
    }

    private static JsonObject Unknown(JsonNode?[] items)
    {
        var result = new JsonObject();
        for (var i = 0; i < items.Length; i++)
        {
            result[$"x-未知{i}"] = items[i]?.DeepClone();
        }

        return result;
    }
}
