using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.Consultations.Matters;

/// <summary>What a caller's question is about: one of 21 matters, or not at all. Two references to one matter are the same object.</summary>
/// <remarks>In JSON: the code. Names for callers are content, see <see cref="MatterCatalogue"/>.</remarks>
[JsonConverter(typeof(MatterJsonConverter))]
public sealed class Matter
{
    private Matter(string code) => Code = code;

    /// <summary>Unpaid or underpaid wages, overtime pay, commission, labour fees.</summary>
    public static Matter WageArrears { get; } = new("wage_arrears");

    /// <summary>Injury at work, occupational disease, harm to somebody doing paid work for another.</summary>
    public static Matter WorkInjury { get; } = new("work_injury");

    /// <summary>Every other dispute between worker and employer.</summary>
    public static Matter LaborDispute { get; } = new("labor_dispute");

    /// <summary>Divorce, marital property and debts, bride price, cohabitation.</summary>
    public static Matter Marriage { get; } = new("marriage");

    /// <summary>Custody, child support, support of parents, adoption, guardianship.</summary>
    public static Matter Support { get; } = new("support");

    /// <summary>Violence, abuse or abandonment within a family or a couple.</summary>
    public static Matter DomesticViolence { get; } = new("domestic_violence");

    /// <summary>Estates, wills, shares of heirs.</summary>
    public static Matter Inheritance { get; } = new("inheritance");

    /// <summary>Liability, compensation and insurance after a road accident.</summary>
    public static Matter TrafficAccident { get; } = new("traffic_accident");

    /// <summary>Harm by medical treatment, disputes over treatment and records.</summary>
    public static Matter Medical { get; } = new("medical");

    /// <summary>Other torts.</summary>
    public static Matter Tort { get; } = new("tort");

    /// <summary>Goods and services bought as a consumer.</summary>
    public static Matter Consumer { get; } = new("consumer");

    /// <summary>Loans, guarantees, credit, collection.</summary>
    public static Matter Debt { get; } = new("debt");

    /// <summary>Contracts between parties that are neither consumer nor employee; building works.</summary>
    public static Matter Contract { get; } = new("contract");

    /// <summary>Buying, renting, mortgages, title, property management.</summary>
    public static Matter Housing { get; } = new("housing");

    /// <summary>Expropriation, demolition, homestead, contracted land.</summary>
    public static Matter Land { get; } = new("land");

    /// <summary>Crime and punishment, as accused or as victim.</summary>
    public static Matter Criminal { get; } = new("criminal");

    /// <summary>Fines, licences, reconsideration and suits against authorities, state compensation.</summary>
    public static Matter Administrative { get; } = new("administrative");

    /// <summary>Pensions, insurance payments, assistance, benefits.</summary>
    public static Matter SocialBenefits { get; } = new("social_benefits");

    /// <summary>Companies, investment, intellectual property.</summary>
    public static Matter CorporateIp { get; } = new("corporate_ip");

    /// <summary>Jurisdiction, evidence, fees, enforcement, notarisation, where the matter behind it is not told.</summary>
    public static Matter Procedure { get; } = new("procedure");

    /// <summary>Too vague to tell, or not a legal question.</summary>
    public static Matter Other { get; } = new("other");

    /// <summary>All 21 matters in the order of the taxonomy.</summary>
    public static IReadOnlyList<Matter> All { get; } =
    [
        WageArrears, WorkInjury, LaborDispute, Marriage, Support, DomesticViolence, Inheritance, TrafficAccident, Medical, Tort, Consumer,
        Debt, Contract, Housing, Land, Criminal, Administrative, SocialBenefits, CorporateIp, Procedure, Other,
    ];

    /// <summary>The code under which other parts and files know the matter, for example <c>wage_arrears</c>.</summary>
    public string Code { get; }

    /// <summary>The matter of this code, or null when none has it.</summary>
    public static Matter? Find(string? code) => All.FirstOrDefault(matter => matter.Code == code);

    /// <summary>The matter of this code.</summary>
    /// <exception cref="FormatException">No matter has this code.</exception>
    public static Matter Parse(string code) =>
        Find(code) ?? throw new FormatException($"\"{code}\" is no matter; matters are {string.Join(", ", All)}.");

    /// <summary>Whether <paramref name="code"/> is a matter's code, and which.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Matter? matter) => (matter = Find(code)) is not null;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private sealed class MatterJsonConverter : JsonConverter<Matter>
    {
        public override Matter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var matter)
                ? matter
                : throw new JsonException("A matter is written as one of the 21 codes, for example \"wage_arrears\".");

        public override void Write(Utf8JsonWriter writer, Matter value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
