using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LegalAid.Consultations.Records;

/// <summary>Encrypts a text on its way into the database and decrypts it on its way out.</summary>
internal sealed class ProtectedTextConverter(IDataProtector protector) : ValueConverter<string, string>(
    clear => protector.Protect(clear),
    secret => protector.Unprotect(secret));
