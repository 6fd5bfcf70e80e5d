import Testing

@testable import GangmuKit

@Suite("Marker grammar")
struct MarkerScannerTests {
  private func read(_ text: String) -> Marker? {
    let scalars = text.unicodeScalars.map(FoldedText.widthFolded)
    let folded = FoldedText(scalars, edits: EditList(), simplify: { $0 })
    return MarkerScanner(folded).marker(at: 0, end: scalars.count)
  }

  @Test("Each row of the grammar reads its own example, as a sure marker where it has any")
  func readsExamples() throws {
    for form in MarkerGrammar.standardForms {
      let marker = try #require(read(form.example), "\(form.example)")
      #expect(marker.kind == form.kind, "\(form.example)")
      #expect(marker.isWeak == form.close.isEmpty, "\(form.example)")
    }
  }

  @Test("Every delimiter of the grammar fits its compiled form")
  func delimitersFit() {
    for form in MarkerGrammar.standardForms {
      for side in [form.open, form.close, form.weakClose] {
        #expect(side.count <= CompiledForm.Delimiters.most, "\(form.example)")
        let longest = side.count == 1 ? 10 : 2
        #expect(side.allSatisfy { $0.unicodeScalars.count <= longest }, "\(form.example)")
      }
    }
  }

  @Test(
    "Variants of the field are read with kind, number and length of the label",
    arguments: [
      ("一、总体要求", MarkerKind.han, 1, 2), ("十二、保障措施", .han, 12, 3), ("一．总体要求", .han, 1, 2),
      ("一、、总体要求", .han, 1, 3), ("（一）完善", .hanParen, 1, 3), ("(二)完善", .hanParen, 2, 3),
      ("（三)完善", .hanParen, 3, 3), ("（一、）完善", .hanParen, 1, 4), ("（四）、完善", .hanParen, 4, 4),
      ("㈤完善", .hanParen, 5, 1), ("1.加强", .arabic, 1, 2), ("１．加强", .arabic, 1, 2),
      ("21. 全面", .arabic, 21, 3), ("3、加强", .arabic, 3, 2), ("4 、加强", .arabic, 4, 3),
      ("1.、加强", .arabic, 1, 3), ("1、、43家企业", .arabic, 1, 3), ("⒈加强", .arabic, 1, 1),
      ("（1）摸底", .arabicParen, 1, 3),
      ("⑵摸底", .arabicParen, 2, 1), ("3）摸底", .arabicParen, 3, 2), ("①摸底", .circled, 1, 1),
      ("第一章 总则", .chapter, 1, 3), ("第 二 章 职责", .chapter, 2, 5), ("第十二条 学校", .article, 12, 4),
      ("第1节 一般", .section, 1, 3), ("第一部分 任务", .part, 1, 4), ("甲、依据", .stem, 1, 2),
      ("壹、前言", .legalHan, 1, 2), ("1.1 目标", .multi2, 1, 3), ("2.3.4 目标", .multi3, 4, 5),
      ("A.指标", .alpha, 1, 2), ("Ⅱ、概述", .roman, 2, 2), ("（壹）完善", .hanParen, 1, 3),
      ("（1、）摸底", .arabicParen, 1, 4), ("（甲）依据", .stem, 1, 3), ("丑、依据", .stem, 2, 2),
      ("（b）指标", .alpha, 2, 3), ("第一款 前款", .clause, 1, 3), ("第二项 补助", .clause, 2, 3),
      ("第十二条之一 学校", .article, 12, 6), ("第三章之二 评估", .chapter, 3, 5),
      ("第一步，摸底", .step, 1, 4), ("第二阶段：攻坚", .step, 2, 5), ("第三阶段，总结", .step, 3, 5),
      ("阶段一：动员", .step, 1, 4), ("一是完善", .counted, 1, 2), ("二要抓好", .counted, 2, 2),
      ("其三，完善", .counted, 3, 3), ("第一，完善", .counted, 1, 3), ("首先，完善", .counted, 1, 3),
      ("其次，完善", .counted, 2, 3), ("——坚持预防", .bullet, 0, 2), ("—坚持预防", .bullet, 0, 1),
      ("·坚持预防", .bullet, 0, 1), ("1.2024年6月底前建成", .arabic, 1, 2),
      ("2、2023年已建成的项目", .arabic, 2, 2), ("3．20XX年底前", .arabic, 3, 2),
      ("4.2024—2026年完成", .arabic, 4, 2), ("2.2024 年底前", .arabic, 2, 2),
      ("①5000亩农田", .circled, 1, 1),
      ("2、10月底前完成", .arabic, 2, 2), ("2.6月底前完成", .arabic, 2, 2),
      ("一、二〇二四年工作回顾", .han, 1, 2), ("一、三年来的工作", .han, 1, 2), ("三、三年行动", .han, 3, 2),
      ("第二单元 走进诗歌", .step, 2, 4), ("第一板块：道路交通", .step, 1, 5), ("第三专题", .step, 3, 4),
      ("3.5月上旬完成", .arabic, 3, 2), ("2、3月20日前选出", .arabic, 2, 2),
      ("问题1：监管不严", .step, 1, 4), ("任务二：健全网络", .step, 2, 4), ("专栏3 重点工程", .step, 3, 3),
      ("1.113年6月底前", .arabic, 1, 2), ("参、附则", .legalHan, 3, 2),
    ])
  func readsVariants(text: String, kind: MarkerKind, value: Int, length: Int) throws {
    let marker = try #require(read(text))
    #expect(marker.kind == kind)
    #expect(marker.value == value)
    #expect(marker.label == 0..<length)
  }

  @Test(
    "Weak delimiters make a marker that only the sequence can confirm",
    arguments: [
      "一 总体要求", "3 推进改革", "1加强领导", "一，总体要求", "2：推进改革", "第三条为了规范", "一是完善", "二要抓好", "其一，完善", "第一，完善",
      "首先，完善", "子、依据", "1、10家企业完成改造", "3．586户全部脱贫", "2.3个工业园区通过验收", "4.100%的行政村通客车",
      "1.15分钟健身圈", "5.5000亩农田建成", "3.3.5万亩农田建成", "2、5G基站",
    ])
  func marksWeak(text: String) throws {
    #expect(try #require(read(text)).isWeak)
  }

  @Test(
    "Text that only begins with a numeral is no marker",
    arguments: [
      "2021年，全县教育系统", "3所新建园", "100%覆盖", "24所乡镇中心校", "3-6岁儿童", "5至8月开展", "1.5万名教师",
      "9:30前集合", "一校一品创建", "一体推进", "三年行动", "十四五规划", "“十四五”规划", "双减工作", "1+X证书",
      "一、二年级学生", "三、四线城市", "七、八中合并", "第五条规定的情形", "第三条、第四条", "第一书记到岗", "5G网络",
      "3D打印", "2531工程", "三个100%标准", "12,000元", "十余所学校", "两校合并", "目标一致", "重点一、二、三产业融合", "活动3次",
      "建议5条：",
      "1、2月份，全县", "3、4号楼加固", "1、2、3号楼", "2、5号楼改造", "1.5个百分点", "2.5倍以上",
      "1,234元", "2.2024-2025-2026年", "1.1.1", "7.8月份", "第一、二季度", "——3——", "第五条之规定", "其中，新建5所",
    ])
  func rejects(text: String) {
    let found = read(text)
    #expect(found == nil, "\(String(describing: found))")
  }
}
