using LegalAid.Consultations.Records;
using LegalAid.EndToEnd.Tests.Callers;
using Microsoft.AspNetCore.DataProtection;

namespace LegalAid.EndToEnd.Tests.Desks;

/// <summary>Reads what the program wrote into its SQLite file, with the keys that it keeps beside it.</summary>
internal static class KeptRecords
{
    /// <summary>The consultation of this caller.</summary>
    public static async Task<Consultation> FindAsync(HotlineProgram program, Caller caller)
    {
        var keys = DataProtectionProvider.Create(
            new DirectoryInfo(Path.Combine(program.DataDirectory, "keys")), protection => protection.SetApplicationName("LegalAid.Hotline"));
        var factory = new HotlineRecordsFactory($"Data Source={Path.Combine(program.DataDirectory, "hotline.db")}", keys);
        var recent = await new ConsultationRecords(factory, TimeProvider.System).RecentAsync(100, null, CancellationToken.None);
        return recent.Single(consultation => consultation.ConversationId == $"directline/{caller.Conversation}");
    }
}
