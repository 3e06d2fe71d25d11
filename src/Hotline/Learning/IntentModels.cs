using LegalAid.Intents;

namespace LegalAid.Hotline.Learning;

/// <summary>The classifier that is in use, and the way to a newer one from the same directory. Thread-safe.</summary>
/// <remarks>Whoever handles a turn takes <see cref="Current"/> once, so that the turn is understood by one model from its start to its end.</remarks>
public sealed class IntentModels(string directory, IntentClassifier first)
{
    private readonly Lock _renewing = new();
    private volatile IntentClassifier _current = first;

    /// <summary>The newest classifier that could be loaded.</summary>
    public IntentClassifier Current => _current;

    /// <summary>Takes up what lies in the directory, when it is another set of files than the one in use and can be loaded.</summary>
    public RenewResult Renew()
    {
        lock (_renewing)
        {
            try
            {
                var found = ModelFingerprint.Of(directory);
                return found == _current.Fingerprint ? new RenewResult.Unchanged() : Load(found);
            }
            catch (ModelException e)
            {
                return new RenewResult.Refused(e.Message);
            }
        }
    }

    private RenewResult Load(string found)
    {
        try
        {
            _current = IntentClassifier.Load(directory);
            return new RenewResult.Renewed(_current.Fingerprint);
        }
        catch (Exception e)
        {
            // Whatever is wrong with new files, callers are served with the old ones. Files are put in place one after another: what cannot be
            // loaded now may be whole at the next look.
            return ModelFingerprint.Of(directory) == found ? new RenewResult.Refused(e.Message) : new RenewResult.Unsettled();
        }
    }
}

/// <summary>What came of a look at the models directory: one of a closed set.</summary>
public abstract record RenewResult
{
    private RenewResult()
    {
    }

    /// <summary>The files are those in use.</summary>
    public sealed record Unchanged : RenewResult;

    /// <summary>A new classifier is in use.</summary>
    /// <param name="Fingerprint">Its fingerprint.</param>
    public sealed record Renewed(string Fingerprint) : RenewResult;

    /// <summary>The files changed while they were read; the old classifier stays in use, look again later.</summary>
    public sealed record Unsettled : RenewResult;

    /// <summary>The new files cannot be loaded; the old classifier stays in use.</summary>
    /// <param name="Why">Which file, and how to mend it.</param>
    public sealed record Refused(string Why) : RenewResult;
}
