namespace LegalAid.EndToEnd.Tests.Running;

/// <summary>Where the repository is that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LegalAid.Hotline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds LegalAid.Hotline.sln: run the tests inside the repository.");
    }
}
