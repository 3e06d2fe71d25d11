using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LegalAid.Consultations.Content;

/// <summary>A value in a content file that knows where it stands. A value of the wrong kind is recorded as an error and reads as empty.</summary>
internal sealed class YamlEntry(string file, YamlNode node, ContentErrors errors)
{
    public string File { get; } = file;

    public long Line => Math.Max(node.Start.Line, 1);

    /// <summary>Whether the value is a text without quotes, which may stand for a number or yes and no.</summary>
    public bool IsPlain => node is YamlScalarNode { Style: ScalarStyle.Plain };

    public bool IsMap => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    public void Fail(string message, ContentErrorKind kind = ContentErrorKind.Schema) => errors.Add(File, Line, kind, message);

    public YamlMap Map()
    {
        if (node is YamlMappingNode map)
        {
            return new YamlMap(this, map, errors);
        }

        Fail("Here must be keys with values (key: value).");
        return new YamlMap(this, [], errors);
    }

    public IReadOnlyList<YamlEntry> List()
    {
        if (node is YamlSequenceNode list)
        {
            return [.. list.Select(child => new YamlEntry(File, child, errors))];
        }

        Fail("Here must be a list (- one, - two).");
        return [];
    }

    /// <summary>The text without white space around it; never empty without an error.</summary>
    public string Text()
    {
        if (node is not YamlScalarNode scalar)
        {
            Fail("Here must be a text.");
            return "";
        }

        var text = scalar.Value?.Trim() ?? "";
        if (text.Length == 0 || (IsPlain && text is "~" or "null"))
        {
            Fail("Here must be a text; it is empty.");
            return "";
        }

        return text;
    }

    public IReadOnlyList<string> Texts() => [.. List().Select(entry => entry.Text())];

    public bool YesNo()
    {
        var text = Text();
        if (text is not ("true" or "false"))
        {
            Fail($"\"{text}\" must be true or false.");
        }

        return text == "true";
    }

    public decimal Number()
    {
        var text = Text();
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            Fail($"\"{text}\" must be a number.");
        }

        return number;
    }

    /// <summary>A whole number from <paramref name="min"/> on.</summary>
    public int Integer(int min)
    {
        var text = Text();
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < min)
        {
            Fail($"\"{text}\" must be a whole number from {min} on.");
            return min;
        }

        return number;
    }

    public DateOnly Day()
    {
        var text = Text();
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Fail($"\"{text}\" must be a day (yyyy-MM-dd).");
        }

        return day;
    }

    /// <summary>One of the named values; the key is written as in the file.</summary>
    public T OneOf<T>(IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        var text = Text();
        if (!values.TryGetValue(text, out var value))
        {
            Fail($"\"{text}\" must be one of {string.Join(", ", values.Keys)}.");
        }

        return value;
    }
}
