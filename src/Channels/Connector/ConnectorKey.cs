using Microsoft.IdentityModel.Tokens;

namespace LegalAid.Channels.Connector;

/// <summary>A key that incoming tokens may be signed with.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that it may speak for; empty where the issuer endorses none.</param>
internal sealed record ConnectorKey(JsonWebKey Key, IReadOnlyList<string> Endorsements);
