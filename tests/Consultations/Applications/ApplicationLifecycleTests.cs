using LegalAid.Consultations.Applications;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Applications;

public class ApplicationLifecycleTests
{
    [TestCase(ApplicationState.Submitted, ApplicationState.Granted)]
    [TestCase(ApplicationState.Submitted, ApplicationState.SupplementRequested)]
    [TestCase(ApplicationState.SupplementRequested, ApplicationState.Withdrawn, Description = "art. 43 paragraph 2: deemed withdrawn")]
    [TestCase(ApplicationState.Granted, ApplicationState.Assigned)]
    [TestCase(ApplicationState.Refused, ApplicationState.Objected, Description = "art. 49")]
    [TestCase(ApplicationState.Terminated, ApplicationState.Objected, Description = "art. 49")]
    [TestCase(ApplicationState.Objected, ApplicationState.Granted, Description = "art. 49: the bureau orders the agency to mend it")]
    public void The_law_lets_it_go_on(ApplicationState from, ApplicationState to) => Assert.That(ApplicationLifecycle.Allows(from, to), Is.True);

    [TestCase(ApplicationState.Refused, ApplicationState.Assigned)]
    [TestCase(ApplicationState.Submitted, ApplicationState.Assigned)]
    [TestCase(ApplicationState.Withdrawn, ApplicationState.Granted)]
    [TestCase(ApplicationState.Closed, ApplicationState.Assigned)]
    [TestCase(ApplicationState.Granted, ApplicationState.Draft)]
    public void A_step_that_skips_the_law_is_not_allowed(ApplicationState from, ApplicationState to) =>
        Assert.That(ApplicationLifecycle.Allows(from, to), Is.False);

    [Test]
    public void No_state_follows_itself([Values] ApplicationState state) => Assert.That(ApplicationLifecycle.Allows(state, state), Is.False);
}
