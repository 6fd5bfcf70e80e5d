import Testing

@testable import GangmuKit

@Suite("Markdown exporter")
struct MarkdownExporterTests {
  private func written(_ document: PlanDocument) -> String {
    var bytes: [UInt8] = []
    MarkdownExporter().write(document, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("a document as a person would set it out")
  func full() {
    #expect(
      written(FullSample.document) == """
        ---
        generator: "gangmu 0.1.0"
        title: "云山县教育局2021年工作要点"
        kind: "plan"
        planYear: 2021
        issuer: "云山县教育局"
        region: "云山县"
        docNumber: "云教〔2021〕8号"
        issueNumber: "第8号"
        copyNumber: "000001"
        classification: "秘密★1年"
        urgency: "特急"
        signatories: ["张一"]
        addressees: ["各学校"]
        publishedAt: "2021-03-05"
        signature: "云山县教育局"
        date: "2021-03-01"
        disclosure: "active"
        notes: ["联系人：张一"]
        attachmentNotes: ["任务分解表"]
        cc: ["县委办"]
        subjectTerms: ["教育"]
        printedBy: "云山县教育局办公室"
        printedOn: "2021-03-02"
        copiesPrinted: 60
        script: "zh-Hans-CN"
        source: "plan.txt"
        sourceFormat: "text"
        sha256: "\(String(repeating: "0f", count: 32))"
        ---

        云教〔2021〕8号

        > # 关于印发工作要点的通知
        >
        > 各学校：
        >
        > 现印发给你们。
        >
        > <div align="right">
        >
        > 云山县教育局
        >
        > </div>
        >
        > <div align="right">
        >
        > 2021年3月1日
        >
        > </div>

        云山县教育局\\
        2021年工作要点
        ===

        今年的思路是“稳中求进”。

        ## 一、总体要求

        **2.<!--auto 2 2--> 规范管理**。落实《办法》，20\\*\\*年完成。

        （责任科室：人事科、基教科）

        **①**健全制度。

        此外，各校要抓好落实。

        <div align="right">

        云山县教育局

        </div>

        <div align="right">

        2021年3月1日

        </div>

        （此件主动公开）

        附件1\\
        任务分解表
        ===

        各科室对照落实。

        **1、招生**

        序号\t任务

        """)
  }

  // CommonMark 6.2: a closing ** after punctuation needs a blank, punctuation or the end after it.
  @Test(
    "strong runs close in CommonMark",
    arguments: [
      ("1.招生", "。正文", "**1.招生**"), ("1.招生", "正文", "**1.招生**"), ("1.", "正文", "<strong>1.</strong>"),
      ("1.", "（正文", "**1.**"), ("1.", "", "**1.**"), ("1.“双减”", "。正文", "**1.“双减”**"),
      ("1.“双减”", "正文", "<strong>1.“双减”</strong>"), ("①", "正文", "**①**"),
      ("1.C++", "$", "**1.C++**"),
      ("1.A＋", "＋", "<strong>1.A＋</strong>"), ("", "正文", "<strong></strong>"),
      ("1. ", "正文", "<strong>1. </strong>"),
    ])
  func strong(text: String, next: String, expected: String) {
    #expect(MarkdownText.strong(text, before: next) == expected)
  }

  @Test(
    "escapes what would be markup where it stands",
    arguments: [
      ("20**年", #"20\*\*年"#), ("1. 列", #"1\. 列"#), ("1.列", "1.列"), ("2)", #"2\)"#),
      ("- 列", #"\- 列"#),
      ("a - b", "a - b"), ("# 题", ##"\# 题"##), ("C# 题", "C# 题"), ("C#", ##"C\#"##),
      ("> 引", #"\> 引"#),
      ("[x]", #"\[x\]"#), ("<br>", #"\<br>"#), ("&amp;", #"\&amp;"#), (#"\"#, #"\\"#),
      ("　正文 ", "&#12288;正文&#32;"),
      ("a|b", #"a\|b"#), ("===", #"\==="#),
    ])
  func escapes(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(
    "any value is one YAML scalar",
    arguments: [
      ("要点: \"甲\"", #""要点: \"甲\"""#), (#"a\b"#, #""a\\b""#), ("a\nb\t", #""a\nb\t""#),
      ("\u{0}\u{85}\u{2028}\u{FEFF}", #""\U00000000\U00000085\U00002028\U0000feff""#),
    ])
  func yaml(text: String, expected: String) {
    #expect(FrontMatter.quoted(text) == expected)
  }
}
