using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace LegalAid.Hotline.Tests;

/// <summary>References point one way: Hotline -> Channels, Consultations, Queue, Intents -> BotFramework.</summary>
[TestFixture]
public sealed class ArchitectureTests
{
    private const string Root = "LegalAid.";

    private static readonly Architecture Program = new ArchLoader()
        .LoadAssemblies(
            typeof(BotFramework.Turns.BotAdapter).Assembly,
            typeof(Intents.IntentClassifier).Assembly,
            typeof(Queue.TicketQueue).Assembly,
            typeof(Consultations.Content.ConsultationContent).Assembly,
            typeof(Channels.IIncomingActivities).Assembly,
            typeof(Hotline.Hosting.HotlineHost).Assembly)
        .Build();

    [TestCase("BotFramework")]
    [TestCase("Intents", "BotFramework.Recognizers")]
    [TestCase("Queue")]
    [TestCase("Channels", "BotFramework")]
    [TestCase("Consultations", "BotFramework.Recognizers")]
    public void A_project_knows_only_what_stands_below_it(string project, params string[] below)
    {
        var strangers =
            from type in Program.Types
            where IsIn(type.FullName, project)
            from dependency in type.Dependencies
            let target = dependency.Target.FullName
            where target.StartsWith(Root, StringComparison.Ordinal) && !IsIn(target, project) && !below.Any(known => IsIn(target, known))
            select $"{type.FullName} uses {target}";

        Assert.That(Program.Types.Any(type => IsIn(type.FullName, project)), Is.True, "the project was loaded");
        Assert.That(strangers.Distinct(), Is.Empty);
    }

    [TestCase("Dialogs", "Turns.TurnRunner", "Turns.Inbox", "Turns.IncomingActivities", "Desk", "Api", "Hosting", "Commands", "Storage")]
    [TestCase("Turns", "Desk", "Api", "Hosting", "Commands", "Storage", "Handover")]
    [TestCase("Handover", "Desk", "Api", "Hosting", "Commands", "Storage")]
    [TestCase("Learning", "Desk", "Api", "Hosting", "Commands", "Storage", "Handover")]
    [TestCase("Records", "Desk", "Api", "Hosting", "Commands", "Storage", "Handover")]
    public void A_turn_knows_nothing_of_those_who_stand_around_it(string folder, params string[] strangers)
    {
        var uses =
            from type in Program.Types
            where IsIn(type.FullName, $"Hotline.{folder}")
            from dependency in type.Dependencies
            let target = dependency.Target.FullName
            where strangers.Any(stranger => IsIn(target, $"Hotline.{stranger}"))
            select $"{type.FullName} uses {target}";

        Assert.That(Program.Types.Any(type => IsIn(type.FullName, $"Hotline.{folder}")), Is.True, "the folder was loaded");
        Assert.That(uses.Distinct(), Is.Empty);
    }

    private static bool IsIn(string type, string place) =>
        type.StartsWith($"{Root}{place}.", StringComparison.Ordinal) || type == $"{Root}{place}";
}
