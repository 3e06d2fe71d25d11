using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Commands.Corrections;
using LegalAid.Hotline.Hosting;
using LegalAid.Hotline.Settings;
using LegalAid.Hotline.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace LegalAid.Hotline.Commands;

/// <summary><c>corrections</c>: what agents corrected at wrap-up is looked at, approved or rejected, and written out to train on.</summary>
public static class CorrectionsCommand
{
    private const string Settings = "Settings as for serve: --Data:Directory=…, --ConnectionStrings:Hotline=…";

    private static readonly Dictionary<string, CorrectionState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["candidate"] = CorrectionState.Candidate,
        ["approved"] = CorrectionState.Approved,
        ["rejected"] = CorrectionState.Rejected,
    };

    public static Command Create() => new("corrections", "Look at, approve, reject and export agents' corrections of the matter.")
    {
        List(),
        Decide("approve", "Let models learn from corrections.", isApproved: true),
        Decide("reject", "Keep models from learning from corrections.", isApproved: false),
        Export(),
    };

    private static Command List()
    {
        var state = new Option<string?>("--state") { Description = "Only these: candidate, approved or rejected." };
        state.AcceptOnlyFromAmong([.. States.Keys]);
        var command = new Command("list", $"List corrections, the oldest first. {Settings}") { state };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.UnmatchedTokens, async review =>
            await review.ListAsync(parsed.GetValue(state) is { } name ? States[name] : null, cancellationToken), parsed, cancellationToken));
        return command;
    }

    private static Command Decide(string name, string description, bool isApproved)
    {
        var ids = new Argument<string[]>("id")
        {
            Description = "The numbers that 'corrections list' shows.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(name, $"{description} {Settings}") { ids };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
        {
            var (values, settings) = Split(parsed.GetValue(ids)!, parsed);
            return RunAsync(
                settings, review => review.DecideAsync(values.Select(ReadId).ToList(), isApproved, cancellationToken), parsed, cancellationToken);
        });
        return command;
    }

    private static Command Export()
    {
        var file = new Argument<string[]>("file")
        {
            Description = "Where the approved ones go: a line each, matter, tab, masked words. An older file is replaced.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("export", $"Write the approved corrections to a file for 'train --corrections'. {Settings}") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
        {
            var (files, settings) = Split(parsed.GetValue(file)!, parsed);
            return RunAsync(
                settings,
                review => files is [var path]
                    ? review.ExportAsync(path, cancellationToken)
                    : throw new StartException("Name one file to write the approved corrections to."),
                parsed, cancellationToken);
        });
        return command;
    }

    // A setting looks like one more value to an argument that takes several.
    private static (IReadOnlyList<string> Values, IReadOnlyList<string> Settings) Split(IReadOnlyList<string> given, ParseResult parsed) =>
        ([.. given.Where(value => !IsSetting(value))], [.. given.Where(IsSetting), .. parsed.UnmatchedTokens]);

    private static bool IsSetting(string value) => value.StartsWith("--", StringComparison.Ordinal);

    private static long ReadId(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new StartException($"\"{text}\" is no number of a correction. 'corrections list' shows them.");

    private static Task<int> RunAsync(
        IReadOnlyList<string> arguments, Func<CorrectionReview, Task> work, ParseResult parsed, CancellationToken cancellationToken) =>
        Starting.GuardAsync(async () =>
        {
            var settings = SettingsReader.Read(HotlineConfiguration.Build(arguments), HotlineConfiguration.IsDevelopment);
            Directory.CreateDirectory(settings.DataDirectory);
            await using var backing = settings.Redis is null ? null : await Backing.StartAsync(settings, cancellationToken);
            await using var services = new ServiceCollection().AddHotlineProtection(settings, backing?.Redis).BuildServiceProvider();
            var records = new HotlineRecordsFactory(settings.Database, services.GetRequiredService<IDataProtectionProvider>());
            try
            {
                await records.MigrateAsync(cancellationToken);
                await work(new CorrectionReview(
                    new CorrectionRecords(records, TimeProvider.System), Environment.UserName, parsed.InvocationConfiguration.Output));
            }
            catch (DbException e)
            {
                throw new StartException($"The records cannot be used: {e.Message} Name the program's own with --ConnectionStrings:Hotline or --Data:Directory.");
            }
            catch (CryptographicException)
            {
                throw new StartException(
                    "The corrections cannot be decrypted: their keys are elsewhere. Name the program's own --Data:Directory or --ConnectionStrings:Redis.");
            }
        });
}
