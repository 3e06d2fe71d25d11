using LegalAid.Consultations.Content;
using LegalAid.Consultations.Matters;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Content;

/// <summary>A small but complete dialogs/ in a temporary directory; a test changes the file that it is about.</summary>
internal sealed class ContentDirectory : IDisposable
{
    private const string Interview = """
        matter: MATTER
        questions:
          - { fact: worry, ask: 您担心什么？, type: text }
        summary: 您担心{{ worry }}。
        """;

    private const string Answers = """
        matter: MATTER
        answers:
          - id: general
            title: 一般情况
            asked: [甲甲, 乙乙, 丙丙, 丁丁, 戊戊]
            law: 先说清楚情况。
            steps: [先写下来。]
            articles: [试验法1]
          - id: special
            title: 特别情况
            asked: [子子, 丑丑, 寅寅, 卯卯, 辰辰]
            law: 再看材料。
            steps: [再找人。]
            time_limits: [complaint]
            articles: [试验法2(2), 试验法2(二)]
        """;

    public ContentDirectory()
    {
        Root = Directory.CreateTempSubdirectory("content").FullName;
        Dialogs = Path.Combine(Root, "dialogs");
        Law = Path.Combine(Root, "law");
        Write("matters.yaml", string.Join('\n', Matter.All.Select(matter => $"- {{ code: {matter}, name: 名称, choice: 选项 }}")));
        Write("texts/bot.yaml", "greeting: 您好，{{ name }}。");
        Write("time-limits.yaml", """
            - id: complaint
              name: 投诉
              period: { months: 1 }
              from: 知道那天
              fact: harm_known_on
              kind: fixed
              text: 一个月内投诉。
              articles: [试验法2]
            """);
        Write("statutes/trial.yaml", """
            law: 中华人民共和国试验法
            short: 试验法
            source: trial-law
            version: 2020-01-01 通过
            articles:
              1: 第一条的意思。
              2: 第二条的意思。
              2之一: 加进来的那条的意思。
            """);
        Write("../law/trial-law.md", """
            # 中华人民共和国试验法

            ## 第一章 总则

            第一条 头一条。

            第二条 头一款有两项：

            (一)一；

            (二)二。

            第二款在这里。

            第二条之一 加进来的。
            """);
        foreach (var matter in Matter.All)
        {
            Write($"answers/{matter}.yaml", Answers.Replace("MATTER", matter.Code, StringComparison.Ordinal));
            Write($"interviews/{matter}.yaml", Interview.Replace("MATTER", matter.Code, StringComparison.Ordinal));
        }
    }

    public string Root { get; }

    public string Dialogs { get; }

    public string Law { get; }

    public ContentDirectory Write(string file, string text)
    {
        var path = Path.Combine(Dialogs, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public ContentDirectory Change(string file, string old, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(Dialogs, file));
        Assert.That(text, Does.Contain(old), "the fixture has what the test changes");
        return Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public ContentDirectory Delete(string file)
    {
        File.Delete(Path.Combine(Dialogs, file));
        return this;
    }

    public IReadOnlyList<ContentError> Check() => ConsultationContent.Check(Dialogs, Law);

    public ConsultationContent Load() => ConsultationContent.Load(Dialogs, Law);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
