using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace LegalAid.Hotline.Desk.Accounts;

/// <summary>The forms that set and clear the desk's cookie; the page around them is <c>/desk/login</c>.</summary>
public static class SignInEndpoints
{
    public const string LoginPath = "/desk/login";
    public const string SignInPath = "/desk/sign-in";
    public const string SignOutPath = "/desk/sign-out";

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(SignInPath, SignInAsync).DisableRequestTimeout();
        endpoints.MapPost(SignOutPath, SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string name, [FromForm] string password, [FromForm] string? returnUrl, SignInManager<AgentAccount> signIn)
    {
        var result = await signIn.PasswordSignInAsync(name, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/desk")
            : result.IsLockedOut ? Results.LocalRedirect($"{LoginPath}?problem=locked")
            : Results.LocalRedirect($"{LoginPath}?problem=wrong");
    }

    private static async Task<IResult> SignOutAsync(SignInManager<AgentAccount> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect(LoginPath);
    }

    private static bool IsLocal(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal);
}
