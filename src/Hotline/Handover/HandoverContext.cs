using System.Text.Json;
using LegalAid.Hotline.Learning;
using Microsoft.AspNetCore.DataProtection;

namespace LegalAid.Hotline.Handover;

/// <summary>What an agent sees before accepting. Travels with the ticket, encrypted.</summary>
/// <param name="Cause">Why a person is wanted.</param>
/// <param name="Danger">Kind of the danger that was recognised; null when there is none.</param>
/// <param name="Summary">The read-back of the interview and the caller's own words, for people.</param>
/// <param name="Traits">Facts of the caller that lead to a seat, by fact name.</param>
/// <param name="Heard">The caller's first words of the matter, masked, to learn from should the agent see another one; null when there are none.</param>
public sealed record HandoverContext(string Cause, string? Danger, string Summary, IReadOnlyList<string> Traits, HeardMatter? Heard = null)
{
    /// <summary>Without what the caller said: this may be logged.</summary>
    public override string ToString() => $"{nameof(HandoverContext)} {Cause}";
}

/// <summary>Encrypts the context for the ticket and decrypts it for the desk.</summary>
public sealed class HandoverContexts(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("LegalAid.Hotline.Handover");

    public string Write(HandoverContext context) => _protector.Protect(JsonSerializer.Serialize(context));

    public HandoverContext Read(string context) => JsonSerializer.Deserialize<HandoverContext>(_protector.Unprotect(context))!;
}
