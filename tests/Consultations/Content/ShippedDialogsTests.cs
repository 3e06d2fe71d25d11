using LegalAid.Consultations.Content;
using LegalAid.Consultations.Tests.Eligibility;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Content;

[TestFixture]
public sealed class ShippedDialogsTests
{
    [Test]
    public void What_is_written_in_dialogs_has_no_error()
    {
        var errors = ConsultationContent.Check(Rules.Dialogs).Where(error => error.Kind != ContentErrorKind.Missing);

        Assert.That(errors, Is.Empty);
    }
}
