using System.Globalization;

namespace LegalAid.EndToEnd.Tests.Running;

/// <summary>Which processes a process has started, and whether one still runs (Linux: /proc).</summary>
internal static class ProcessTree
{
    public static IReadOnlyList<int> ChildrenOf(int parent) =>
        [.. from folder in Directory.EnumerateDirectories("/proc")
            let name = Path.GetFileName(folder)
            where int.TryParse(name, CultureInfo.InvariantCulture, out _)
            let id = int.Parse(name, CultureInfo.InvariantCulture)
            where Parse(id) is { } status && status.Parent == parent
            select id];

    /// <summary>A zombie counts as ended: it holds nothing any more.</summary>
    public static bool Runs(int id) => Parse(id) is { State: not 'Z' and not 'X' };

    private static (char State, int Parent)? Parse(int id)
    {
        try
        {
            // pid (name) state ppid …; the name may hold anything, also a closing bracket.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
