using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LegalAid.Consultations.Records;

/// <summary>Keeps one model for each protector: the model holds the converters that encrypt with it.</summary>
internal sealed class RecordsModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as HotlineRecords)?.Protector, designTime);
}
