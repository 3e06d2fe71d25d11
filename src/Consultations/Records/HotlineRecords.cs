using LegalAid.Consultations.Applications;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LegalAid.Consultations.Records;

/// <summary>The hotline's database. Personal columns are encrypted at rest; moments are stored as UTC ticks.</summary>
/// <remarks>One context for each database, because each has its own migrations. Contexts come from <see cref="HotlineRecordsFactory"/>.</remarks>
public abstract class HotlineRecords : DbContext
{
    private protected HotlineRecords(DbContextOptions options, IDataProtector protector)
        : base(options) => Protector = protector;

    /// <summary>Consultations, begun and ended.</summary>
    public DbSet<Consultation> Consultations => Set<Consultation>();

    /// <summary>What was said.</summary>
    public DbSet<TranscriptEntry> Transcript => Set<TranscriptEntry>();

    /// <summary>Tickets that are not closed.</summary>
    public DbSet<OpenTicket> OpenTickets => Set<OpenTicket>();

    /// <summary>Applications for legal aid.</summary>
    public DbSet<Application> Applications => Set<Application>();

    /// <summary>Agents' corrections of the matter.</summary>
    public DbSet<MatterCorrection> Corrections => Set<MatterCorrection>();

    /// <summary>Who read personal data.</summary>
    public DbSet<PersonalDataReading> Readings => Set<PersonalDataReading>();

    internal IDataProtector Protector { get; }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<TranscriptRole>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<CorrectionState>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<ApplicationState>().HaveConversion<string>().HaveMaxLength(30);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ValueConverter secret = new ProtectedTextConverter(Protector);
        modelBuilder.Entity<Consultation>(consultation =>
        {
            consultation.ToTable("consultations");
            consultation.HasIndex(c => c.ConversationId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
            consultation.HasIndex(c => c.StartedAt);
            consultation.Property(c => c.WrapUpNote).HasConversion(secret);
        });
        modelBuilder.Entity<TranscriptEntry>(entry =>
        {
            entry.ToTable("transcript");
            entry.HasIndex(e => new { e.ConversationId, e.ActivityId }).IsUnique();
            entry.HasIndex(e => e.SaidAt);
            entry.Property(e => e.Text).HasConversion(secret);
        });
        modelBuilder.Entity<OpenTicket>(ticket =>
        {
            ticket.ToTable("open_tickets");
            ticket.HasKey(t => t.TicketId);
            ticket.Property(t => t.Context).HasConversion(secret);
        });
        modelBuilder.Entity<MatterCorrection>(correction =>
        {
            correction.ToTable("matter_corrections");
            correction.HasIndex(c => c.TicketId).IsUnique();
            correction.HasIndex(c => c.State);
            correction.HasIndex(c => c.CorrectedAt);
            correction.Property(c => c.Words).HasConversion(secret);
        });
        modelBuilder.Entity<PersonalDataReading>(reading =>
        {
            reading.ToTable("readings");
            reading.HasIndex(r => r.ReadAt);
        });
        modelBuilder.Entity<Application>(application => Describe(application, secret));
    }

    private static void Describe(EntityTypeBuilder<Application> application, ValueConverter secret)
    {
        application.ToTable("applications");
        application.Property(a => a.Number).HasConversion(number => number.Digits, digits => ApplicationNumber.Parse(digits)).HasMaxLength(20);
        application.HasIndex(a => a.Number).IsUnique();
        application.HasIndex(a => new { a.ConversationId, a.DraftId }).IsUnique();
        application.HasIndex(a => a.SubmittedAt);
        application.Property(a => a.Version).IsConcurrencyToken();
        application.Property(a => a.AnswersJson).HasColumnName("Answers").HasConversion(secret);
        application.Ignore(a => a.Answers);
        application.Ignore(a => a.DecisionDueOn);
        application.OwnsMany(a => a.History, change =>
        {
            change.ToTable("application_changes");
            change.WithOwner().HasForeignKey("ApplicationId");
            change.Property<long>("Id");
            change.HasKey("Id");
            change.Property(c => c.Why).HasConversion(secret);
        });
        application.Navigation(a => a.History).AutoInclude();
    }
}
