using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Scoring;

/// <summary>
/// A model on disk: a ZIP archive with <c>card.json</c>, <c>weights.bin</c> (half-precision numbers, little endian, bucket after bucket),
/// <c>biases.bin</c> and <c>importance.bin</c>. The same model always makes the same bytes.
/// </summary>
internal static class ModelFile
{
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task SaveAsync(LinearModel model, string path, CancellationToken cancellationToken)
    {
        var unfinished = path + ".unfinished";
        await using (var file = File.Create(unfinished))
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Create);
            await WriteAsync(archive, "card.json", JsonSerializer.SerializeToUtf8Bytes(model.Card, ModelCardJson.Default.ModelCard), cancellationToken);
            await WriteAsync(archive, "weights.bin", Halves(model.Weights), cancellationToken);
            await WriteAsync(archive, "biases.bin", Halves(model.Biases), cancellationToken);
            await WriteAsync(archive, "importance.bin", Halves(model.Importance), cancellationToken);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <exception cref="ModelException">The file is missing, damaged, or written by another version.</exception>
    public static LinearModel Load(string path, IReadOnlyCollection<string> labels, Lexicon lexicon)
    {
        if (!File.Exists(path))
        {
            throw new ModelException(
                $"The model file {path} is missing. Fetch it from the repository (models/) or build it with the verb 'train'.");
        }

        try
        {
            using var archive = ZipFile.OpenRead(path);
            var card = JsonSerializer.Deserialize(Read(archive, "card.json"), ModelCardJson.Default.ModelCard)
                ?? throw new InvalidDataException("card.json is empty");
            if (card.Format != ModelCard.CurrentFormat)
            {
                throw new InvalidDataException($"its format is {card.Format}, this program reads {ModelCard.CurrentFormat}");
            }

            if (card.Labels.Count != labels.Count || !card.Labels.All(labels.Contains))
            {
                throw new InvalidDataException($"it tells apart {card.Labels.Count} labels that are not this program's {labels.Count}");
            }

            if (card.Lexicon != lexicon.Digest)
            {
                throw new InvalidDataException($"{lexicon.Name} has changed since it was trained");
            }

            if (card.Temperature is not > 0 || card.Threshold is not (>= 0 and <= 1))
            {
                throw new InvalidDataException("its temperature or threshold is out of range");
            }

            return new LinearModel(
                card,
                lexicon,
                Floats(Read(archive, "weights.bin")),
                Floats(Read(archive, "biases.bin")),
                Floats(Read(archive, "importance.bin")));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new ModelException(
                $"The model file {path} cannot be used: {e.Message}. Fetch it again from the repository (models/) or build it anew with the verb 'train'.",
                e);
        }
    }

    /// <summary>The number as it will be after a save and a load.</summary>
    public static float AsStored(float value) => (float)(Half)value;

    private static async Task WriteAsync(ZipArchive archive, string name, byte[] content, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
    }

    private static byte[] Read(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"it has no {name}");
        using var stream = entry.Open();
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Halves(ReadOnlySpan<float> values)
    {
        var bytes = new byte[values.Length * 2];
        for (var i = 0; i < values.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(i * 2), (Half)values[i]);
        }

        return bytes;
    }

    private static float[] Floats(byte[] bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            throw new InvalidDataException("its numbers are cut off");
        }

        if (!BitConverter.IsLittleEndian)
        {
            throw new InvalidDataException("big-endian machines are not supported");
        }

        var halves = MemoryMarshal.Cast<byte, Half>(bytes);
        var values = new float[halves.Length];
        System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(halves, values);
        return values;
    }
}
