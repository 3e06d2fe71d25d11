using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LegalAid.Channels.DirectLine;

/// <summary>Reads uploads, one raw file or <c>multipart/form-data</c> (protocol section 4), and stops at the limits.</summary>
internal sealed class UploadReader(DirectLineOptions options)
{
    private const string ActivityPart = "activity";

    public async Task<Upload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxUploadBytes + (64 * 1024) + options.MaxActivityBytes)
        {
            return TooLarge();
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return new Upload.Refused(DirectLineError.UnsupportedMediaType(request.ContentType));
        }

        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await ReadPartsAsync(request, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), cancellationToken).ConfigureAwait(false)
            : await ReadSingleAsync(request, type, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Upload> ReadSingleAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        if (!IsAllowed(type.MediaType.Value))
        {
            return new Upload.Refused(DirectLineError.UnsupportedMediaType(type.MediaType.Value));
        }

        var content = await BoundedBody.ReadAsync(request.Body, options.MaxUploadBytes, cancellationToken).ConfigureAwait(false);
        if (content is null)
        {
            return TooLarge();
        }

        return content.Length == 0
            ? new Upload.Refused(DirectLineError.BadArgument("没有文件：请求内容是空的。"))
            : new Upload.Complete(null, [new UploadedFile(NameIn(request.Headers.ContentDisposition), type.MediaType.Value!, content)]);
    }

    private async Task<Upload> ReadPartsAsync(HttpRequest request, string boundary, CancellationToken cancellationToken)
    {
        if (boundary.Length is 0 or > 100)
        {
            return new Upload.Refused(DirectLineError.BadArgument("multipart/form-data 缺少 boundary。"));
        }

        byte[]? activity = null;
        var files = new List<UploadedFile>();
        var left = options.MaxUploadBytes;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } section)
            {
                var name = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString() : "";
                var type = MediaTypeHeaderValue.TryParse(section.ContentType, out var parsed) ? parsed.MediaType.Value! : "application/octet-stream";
                if (name == ActivityPart)
                {
                    activity = await BoundedBody.ReadAsync(section.Body, options.MaxActivityBytes, cancellationToken).ConfigureAwait(false);
                    if (activity is null)
                    {
                        return new Upload.Refused(DirectLineError.TooLarge("消息", options.MaxActivityBytes));
                    }
                }
                else if (files.Count == options.MaxUploadFiles)
                {
                    return new Upload.Refused(DirectLineError.TooManyFiles(options.MaxUploadFiles));
                }
                else if (!IsAllowed(type))
                {
                    return new Upload.Refused(DirectLineError.UnsupportedMediaType(type));
                }
                else if (await BoundedBody.ReadAsync(section.Body, left, cancellationToken).ConfigureAwait(false) is { } content)
                {
                    left -= content.Length;
                    files.Add(new UploadedFile(NameIn(section.ContentDisposition), type, content));
                }
                else
                {
                    return TooLarge();
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException && e is not BadHttpRequestException))
        {
            return new Upload.Refused(DirectLineError.BadArgument("multipart/form-data 不完整。"));
        }

        return files.Count == 0
            ? new Upload.Refused(DirectLineError.BadArgument("没有文件：multipart/form-data 里至少要有一个 file。"))
            : new Upload.Complete(activity, files);
    }

    private Upload.Refused TooLarge() => new(DirectLineError.TooLarge("文件", options.MaxUploadBytes));

    private bool IsAllowed(string? mediaType) => mediaType is not null && options.UploadMediaTypes.Any(allowed =>
        allowed.EndsWith("/*", StringComparison.Ordinal)
            ? mediaType.StartsWith(allowed[..^1], StringComparison.OrdinalIgnoreCase)
            : mediaType.Equals(allowed, StringComparison.OrdinalIgnoreCase));

    private static string NameIn(string? header) => FileNames.Clean(
        ContentDispositionHeaderValue.TryParse(header, out var disposition)
            ? (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value
            : null);
}
