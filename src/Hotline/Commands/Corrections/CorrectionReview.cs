using System.Globalization;
using System.Text;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Storage;

namespace LegalAid.Hotline.Commands.Corrections;

/// <summary>Somebody looks at agents' corrections, decides on them and writes out the approved ones.</summary>
/// <param name="corrections">Where they are kept.</param>
/// <param name="reviewer">Who looks; kept with every reading and decision.</param>
/// <param name="output">Where to tell.</param>
public sealed class CorrectionReview(CorrectionRecords corrections, string reviewer, TextWriter output)
{
    /// <summary>Lists those in this state, or all: a line each, columns separated by tabs.</summary>
    public async Task ListAsync(CorrectionState? state, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("id\tstate\twhen\tagent\tpredicted\tconfidence\tcorrected\tmodel\twords");
        foreach (var correction in await corrections.ListAsync(state, reviewer, cancellationToken))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{correction.Id}\t{correction.State}\t{correction.CorrectedAt:yyyy-MM-dd HH:mm}Z\t{correction.Agent}\t{correction.Predicted}\t{correction.Confidence:F2}\t{correction.Corrected}\t{correction.Model}\t{correction.Words}"));
        }
    }

    /// <exception cref="StartException">There is no correction of such a number; nothing was decided.</exception>
    public async Task DecideAsync(IReadOnlyList<long> ids, bool isApproved, CancellationToken cancellationToken)
    {
        switch (await corrections.DecideAsync([.. ids.Distinct()], isApproved, reviewer, cancellationToken))
        {
            case DecideResult.Decided decided:
                await output.WriteLineAsync($"{decided.Count} {(isApproved ? "approved" : "rejected")}.");
                break;
            case DecideResult.Unknown unknown:
                throw new StartException(
                    $"There is no correction {string.Join(", ", unknown.Ids)}; nothing was changed. 'corrections list' shows their numbers.");
        }
    }

    /// <summary>Writes the approved ones: matter, tab, masked words. Only the owner may read the file; an older one is replaced.</summary>
    /// <exception cref="StartException">The file cannot be written.</exception>
    public async Task ExportAsync(string path, CancellationToken cancellationToken)
    {
        var approved = await corrections.ListAsync(CorrectionState.Approved, reviewer, cancellationToken);
        try
        {
            File.Delete(path);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using var file = new StreamWriter(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), options);
            foreach (var correction in approved)
            {
                await file.WriteAsync($"{correction.Corrected}\t{correction.Words}\n".AsMemory(), cancellationToken);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{path} cannot be written: {e.Message}");
        }

        await output.WriteLineAsync($"{approved.Count} approved corrections are in {path}. Next: train --corrections {path}");
    }
}
