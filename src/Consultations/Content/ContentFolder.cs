using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LegalAid.Consultations.Content;

/// <summary>The directory that content is read from; a file that is missing or no YAML becomes an error and reads as null.</summary>
internal sealed class ContentFolder(string directory, ContentErrors errors)
{
    public ContentErrors Errors { get; } = errors;

    /// <summary>YAML files right below a sub-folder, relative to the directory, in the order of their names.</summary>
    public IReadOnlyList<string> Files(string folder)
    {
        var path = Path.Combine(directory, folder);
        if (!Directory.Exists(path))
        {
            Errors.Add(folder, 1, ContentErrorKind.Missing, "The folder does not exist.");
            return [];
        }

        foreach (var stray in Directory.EnumerateFileSystemEntries(path).Where(entry => Path.GetExtension(entry) != ".yaml"))
        {
            Errors.Add($"{folder}/{Path.GetFileName(stray)}", 1, ContentErrorKind.Schema, $"{folder}/ holds files named *.yaml and nothing else.");
        }

        return [.. Directory.EnumerateFiles(path, "*.yaml").Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];
    }

    public bool Has(string file) => File.Exists(Path.Combine(directory, file));

    public YamlEntry? Read(string file)
    {
        if (!Has(file))
        {
            Errors.Add(file, 1, ContentErrorKind.Missing, "The file does not exist.");
            return null;
        }

        using var text = File.OpenText(Path.Combine(directory, file));
        try
        {
            var yaml = new YamlStream();
            yaml.Load(text);
            if (yaml.Documents.Count == 1)
            {
                return new YamlEntry(file, yaml.Documents[0].RootNode, Errors);
            }

            Errors.Add(file, 1, ContentErrorKind.Syntax, "The file must hold one YAML document.");
        }
        catch (YamlException e)
        {
            Errors.Add(file, Math.Max(e.Start.Line, 1), ContentErrorKind.Syntax, $"Not valid YAML: {e.InnerException?.Message ?? e.Message}");
        }

        return null;
    }
}
