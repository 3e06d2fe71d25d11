using Fluid;
using Fluid.Ast;

namespace LegalAid.Consultations.Texts;

/// <summary>A compiled Liquid text. Thread-safe.</summary>
/// <remarks>
/// Beside the standard filters it knows <c>money</c> (3500元, 1.2万元), <c>day</c> (2026年3月1日) and <c>article</c> (《劳动法》第五十条).
/// </remarks>
internal sealed class LiquidText
{
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = LiquidFilters.CreateOptions();

    private readonly IFluidTemplate _template;

    private LiquidText(IFluidTemplate template, IReadOnlySet<string> names) => (_template, Names) = (template, names);

    /// <summary>Names at the root of the model that the text reads, without those that it assigns itself.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>The compiled text, or null with the reason why it is no Liquid or uses an unknown filter.</summary>
    public static LiquidText? Parse(string source, out string error)
    {
        if (!Parser.TryParse(source, out var template, out error))
        {
            return null;
        }

        var names = new NameVisitor();
        names.VisitTemplate(template);
        if (names.Filters.FirstOrDefault(name => !Options.Filters.TryGetValue(name, out _)) is { } unknown)
        {
            error = $"the filter \"{unknown}\" is unknown.";
            return null;
        }

        names.Read.ExceptWith(names.Assigned);
        return new LiquidText(template, names.Read);
    }

    /// <summary>The text with the model's members filled in; white space around it is cut off.</summary>
    public string Render(object? model) => _template.Render(LiquidFilters.CreateContext(model, Options)).Trim();

    private sealed class NameVisitor : AstVisitor
    {
        public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Assigned { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Filters { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitFilterExpression(FilterExpression filterExpression)
        {
            Filters.Add(filterExpression.Name);
            return base.VisitFilterExpression(filterExpression);
        }

        protected override Expression VisitMemberExpression(MemberExpression memberExpression)
        {
            if (memberExpression.Segments is [IdentifierSegment root, ..])
            {
                Read.Add(root.Identifier);
            }

            return base.VisitMemberExpression(memberExpression);
        }

        protected override Statement VisitAssignStatement(AssignStatement assignStatement)
        {
            Assigned.Add(assignStatement.Identifier);
            return base.VisitAssignStatement(assignStatement);
        }

        protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
        {
            Assigned.Add(captureStatement.Identifier);
            return base.VisitCaptureStatement(captureStatement);
        }

        protected override Statement VisitForStatement(ForStatement forStatement)
        {
            Assigned.Add(forStatement.Identifier);
            Assigned.Add("forloop");
            return base.VisitForStatement(forStatement);
        }
    }
}
