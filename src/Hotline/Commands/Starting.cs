using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Hotline.Storage;
using LegalAid.Intents;
using LegalAid.Queue.Seats;

namespace LegalAid.Hotline.Commands;

/// <summary>Turns what stops a command into sentences on standard error, with exit code 2.</summary>
internal static class Starting
{
    private const int CannotStart = 2;

    public static Task<int> GuardAsync(Func<Task> work) => GuardAsync(async () =>
    {
        await work();
        return 0;
    });

    /// <summary>The same for work that has an exit code of its own.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception e) when (e is StartException or ContentException or ModelException or SeatPlanException or EligibilityInputException || IsPortTaken(e))
        {
            await Console.Error.WriteLineAsync(e.Message);
            if (IsPortTaken(e))
            {
                await Console.Error.WriteLineAsync("Another program listens there. End it, or choose another address: --Urls=http://localhost:5081.");
            }

            return CannotStart;
        }
    }

    private static bool IsPortTaken(Exception exception) => exception is IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException };
}
