using System.Security.Cryptography;
using System.Text;
using LegalAid.Intents.Acts;
using LegalAid.Intents.Danger;
using LegalAid.Intents.Matters;
using LegalAid.Intents.Text;

namespace LegalAid.Intents;

/// <summary>Tells one set of model files from another.</summary>
public static class ModelFingerprint
{
    private const int Length = 16;

    private static readonly string[] Files =
        [MatterModel.FileName, ActModel.FileName, DangerModel.FileName, Lexicon.FileName, DangerModel.LexiconFileName, DangerRules.FileName];

    /// <summary>Sixteen hexadecimal digits over the bytes of all files that a classifier is loaded from; a file that is absent counts as such.</summary>
    /// <param name="modelsDirectory">The models directory.</param>
    /// <exception cref="ModelException">A file is there but cannot be read.</exception>
    public static string Of(string modelsDirectory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Files.Select(file => Path.Combine(modelsDirectory, file)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(path)} {Digest(path)}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    private static string Digest(string path)
    {
        try
        {
            using var content = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return "absent";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model file {path} cannot be read: {e.Message}. Let the program read it.", e);
        }
    }
}
