import Testing

@testable import GangmuKit

@Suite("The official frame of whole documents")
struct FrameTests {
  /// The words of the source that a field was read from.
  private func words(
    _ field: FieldPlace.Field, _ places: [FieldPlace]?, of plan: PlanDocument
  ) throws -> [String] {
    let text = try Restorer.restore(plan)
    return (places ?? []).filter { $0.field == field }.map { text.string($0.range) }
  }

  @Test("Every element above and below the text")
  func everything() throws {
    let plan = try plan(
      """
      000012
      机密★1年
      特急
      青石市教育局文件
      青教〔2021〕第08号      签发人：张一  李　二
      青石市教育局关于2021年
      教育经费安排情况的报告
      青石市人民政府：
      现将2021年教育经费安排情况报告如下。
      一、总体情况
      1.预算安排。安排经费3.2亿元。
      2.支出进度。加快支出进度。
      附件：1.经费安排表
            2.项目清单
      青石市教育局（印章）
      二○二一年三月五日
      （此件依申请公开）
      （联系人：王三，电话：0000-1234567）
      主题词：教育 经费 报告
      抄送：市委办公室，市人大常委会办公室，
      市政协办公室。
      青石市教育局办公室
      2021年3月6日印发
      （共印30份）
      """)
    let front = plan.front
    let back = plan.back
    #expect(front.kind == .report)
    #expect(front.title == "青石市教育局关于2021年教育经费安排情况的报告")
    #expect(front.copyNumber == "000012")
    #expect(front.classification == "机密★1年")
    #expect(front.secrecy == Secrecy(level: .secret, period: "P1Y"))
    #expect(front.urgency == "特急")
    #expect(front.issuer == "青石市教育局")
    #expect(front.region == "青石市")
    #expect(front.docNumber?.normalized == "青教〔2021〕8号")
    #expect(front.docNumber?.raw == "青教〔2021〕第08号")
    #expect(front.signatories == ["张一", "李二"])
    #expect(front.addressees == ["青石市人民政府"])
    #expect(back.attachmentNotes == ["经费安排表", "项目清单"])
    #expect(back.signature == "青石市教育局")
    #expect(back.sealed == true)
    #expect(back.date == "2021-03-05")
    #expect(back.dateRaw == "二○二一年三月五日")
    #expect(back.disclosure == .onRequest)
    #expect(back.notes == ["联系人：王三，电话：0000-1234567"])
    #expect(back.subjectTerms == ["教育", "经费", "报告"])
    #expect(back.cc == ["市委办公室", "市人大常委会办公室", "市政协办公室"])
    #expect(back.printedBy == "青石市教育局办公室")
    #expect(back.printedOn == "2021-03-06")
    #expect(back.copiesPrinted == 30)
    #expect(plan.preamble.map(\.text) == ["现将2021年教育经费安排情况报告如下。"])
    #expect(outlineLines(plan.outline) == ["一、 总体情况", "  1. 预算安排", "  2. 支出进度"])
    #expect(plan.closing.isEmpty)

    #expect(try words(.signatories, front.places, of: plan) == ["张一", "李　二"])
    #expect(try words(.classification, front.places, of: plan) == ["机密★1年"])
    #expect(try words(.region, front.places, of: plan) == ["青石市"])
    #expect(try words(.planYear, front.places, of: plan) == ["2021"])
    #expect(try words(.cc, back.places, of: plan) == ["市委办公室", "市人大常委会办公室", "市政协办公室"])
    #expect(try words(.sealed, back.places, of: plan) == ["（印章）"])
    #expect(try words(.attachmentNotes, back.places, of: plan) == ["经费安排表", "项目清单"])
    #expect(try words(.printedOn, back.places, of: plan) == ["2021年3月6日"])
  }

  @Test(
    "A banner of several organs names each",
    arguments: [
      "青石市教育局\n青石市财政局文件", "青石市教育局文件\n青石市财政局", "青石市教育局\n青石市财政局\n文件",
      "青石市教育局　青石市财政局文件", "青石市教育局 青石市财政局文件", "青石市教育局、青石市财政局文件",
    ])
  func jointBanner(banner: String) throws {
    let plan = try plan(
      "\(banner)\n青教〔2021〕8号\n关于做好资助工作的通知\n各学校：\n一、抓落实\n1.精准认定。按月核查。\n"
        + "青石市教育局　　青石市财政局\n2021年3月5日\n")
    #expect(plan.front.issuers == ["青石市教育局", "青石市财政局"])
    #expect(plan.front.issuer == "青石市教育局、青石市财政局")
    #expect(plan.front.title == "关于做好资助工作的通知")
    #expect(plan.back.signature == "青石市教育局、青石市财政局")
  }

  @Test("A letter names its issuer above the number, without 文件")
  func letter() throws {
    let plan = try plan(
      """
      青石市教育局
      青教函〔2021〕8号
      青石市教育局关于商请支持校园建设的函
      市财政局：
      为推进校园建设，现商请支持。
      特此致函。
      青石市教育局
      2021年3月5日
      附件
      项目建设任务清单
      一、新建项目
      1.第一小学。年底竣工。
      """)
    #expect(plan.front.kind == .letter)
    #expect(plan.front.issuer == "青石市教育局")
    #expect(plan.front.docNumber?.organCode == "青教函")
    #expect(plan.front.notice == nil)
    #expect(plan.preamble.map(\.text) == ["为推进校园建设，现商请支持。", "特此致函。"])
    #expect(plan.back.date == "2021-03-05")
    let attachment = try #require(plan.attachments.first)
    #expect(attachment.title == "项目建设任务清单")
    #expect(outlineLines(attachment.outline) == ["一、 新建项目", "  1. 第一小学"])
  }

  @Test("An order carries a regulation; its officer signs, its organ issues")
  func order() throws {
    let plan = try plan(
      """
      青石市人民政府令
      第12号
      《青石市节约用水办法》已经市人民政府常务会议通过，现予公布。
      市长  张一
      2021年3月5日
      青石市节约用水办法
      （2021年3月1日市人民政府第5次常务会议通过）
      第一章  总则
      第一条  为了节约用水，制定本办法。
      第二条  本市行政区域适用本办法。
      """)
    let notice = try #require(plan.front.notice)
    #expect(notice.kind == .order)
    #expect(notice.title == "青石市人民政府令")
    #expect(notice.issueNumber?.number == 12)
    #expect(notice.issueNumber?.unit == .order)
    #expect(notice.issuer == "青石市人民政府")
    #expect(notice.signature?.filter { $0 != " " } == "市长张一")
    #expect(notice.date == "2021-03-05")
    #expect(plan.front.title == "青石市节约用水办法")
    #expect(plan.front.kind == .regulation)
    #expect(plan.front.issuer == "青石市人民政府")
    #expect(plan.back.notes == ["2021年3月1日市人民政府第5次常务会议通过"])
    #expect(plan.outline.count == 1)
  }

  @Test("Minutes list who took part; a plan keeps such lines as its own")
  func minutes() throws {
    let foot = "主持：张一\n出席：李二  王　三、赵四\n请假：孙五（出差）\n"
    let minutes = try plan(
      "青石市教育局局长办公会议纪要\n第5期\n青石市教育局办公室  2021年3月5日\n会议议定如下事项。\n"
        + "一、招生工作\n1.发布方案。4月底前发布。\n2.组织报名。\n\(foot)分送：局领导，各科室。\n")
    #expect(minutes.front.kind == .minutes)
    #expect(minutes.front.title == "青石市教育局局长办公会议纪要")
    #expect(minutes.front.issueNumber?.unit == .issue)
    #expect(minutes.front.issuer == "青石市教育局")
    #expect(minutes.front.attendance?.map(\.role) == [.chair, .present, .absent])
    #expect(minutes.front.attendance?.map(\.names) == [["张一"], ["李二", "王三", "赵四"], ["孙五（出差）"]])
    #expect(minutes.back.cc == ["局领导", "各科室"])
    #expect(minutes.back.date == "2021-03-05")
    #expect(minutes.preamble.map(\.text) == ["会议议定如下事项。"])
    let other = try plan("青石市教育局2021年活动计划\n一、读书月\n1.启动仪式。3月举行。\n\(foot)")
    #expect(other.front.attendance == nil)
  }

  @Test("A document with an outline of its own is no notice of what it appends")
  func noticeWithOutline() throws {
    let plan = try plan(
      """
      青石市教育局关于开展校园安全检查的通知
      各学校：
      一、检查内容
      1.消防安全。逐校检查。
      二、检查安排
      1.自查自纠。3月完成。
      青石市教育局
      2021年3月5日
      附件
      校园安全检查任务清单
      一、消防设施
      1.灭火器。每层两具。
      """)
    #expect(plan.front.notice == nil)
    #expect(plan.front.kind == .notice)
    #expect(plan.outline.count == 2)
    #expect(plan.attachments.map(\.title) == ["校园安全检查任务清单"])
  }

  @Test("What stands once on the paper of a notice is told of the plan")
  func carriedPaper() throws {
    let plan = try plan(
      """
      特急
      青石市教育局文件
      青教〔2021〕8号
      青石市教育局关于印发青石市2021年教育工作要点的通知
      各学校：现将《青石市2021年教育工作要点》印发给你们，请认真贯彻执行。
      附件：青石市2021年教育工作要点
      青石市教育局 2021年3月5日（此件公开发布）
      抄送：市委办公室。
      青石市教育局办公室  2021年3月6日印发
      附件
      青石市2021年教育工作要点
      一、抓质量
      1.抓课堂。改进教学。
      2.抓教研。提升水平。
      """)
    let notice = try #require(plan.front.notice)
    #expect(notice.addressees == ["各学校"])
    #expect(notice.text == "现将《青石市2021年教育工作要点》印发给你们，请认真贯彻执行。")
    #expect(notice.signature == "青石市教育局")
    #expect(notice.date == "2021-03-05")
    #expect(plan.front.title == "青石市2021年教育工作要点")
    #expect(plan.front.urgency == "特急")
    #expect(plan.back.disclosure == .published)
    #expect(plan.back.cc == ["市委办公室"])
    #expect(plan.back.printedOn == "2021-03-06")
    #expect(plan.back.attachmentNotes == ["青石市2021年教育工作要点"])
    #expect(plan.outline.flattened.count == 3)
  }

  @Test("A site's own title above the letterhead is the document's title, once")
  func siteTitle() throws {
    let plan = try plan(
      """
      青石市教育局关于做好防溺水工作的通知
      发布时间：2021-06-01 来源：办公室
      青石市教育局文件
      青教〔2021〕20号
      青石市教育局
      关于做好防溺水工作的通知
      各学校：
      一、加强教育
      1.开好班会。每周一次。
      """)
    #expect(plan.front.title == "青石市教育局关于做好防溺水工作的通知")
    #expect(plan.front.docNumber?.normalized == "青教〔2021〕20号")
    #expect(plan.front.addressees == ["各学校"])
    #expect(plan.discarded.filter { $0.rule == "title-echo" }.count == 2)
    #expect(plan.preamble.isEmpty)
  }

  @Test("The title of a page with its site's name is not the document's")
  func pageTitle() throws {
    let plan = try plan(
      "青石市教育局2021年工作要点_青石市教育局\n2021-03-02 09:15\n青石市教育局2021年工作要点\n"
        + "一、抓质量\n1.抓课堂。改进教学。\n")
    #expect(plan.front.title == "青石市教育局2021年工作要点")
    #expect(plan.front.publishedAt == "2021-03-02")
    #expect(
      plan.discarded.map(\.rule).filter { $0 != "layout/between" } == [
        "title-echo", "publish-line",
      ])
  }

  @Test("Party and government in one line are two issuers")
  func partyAndGovernment() throws {
    let plan = try plan(
      "中共云溪县委 云溪县人民政府\n关于表彰2020年度先进集体的决定\n（2021年2月18日）\n各乡镇党委、人民政府：\n决定予以表彰。\n")
    #expect(plan.front.kind == .decision)
    #expect(plan.front.issuers == ["中共云溪县委", "云溪县人民政府"])
    #expect(plan.front.region == "云溪县")
    #expect(plan.back.date == "2021-02-18")
    #expect(plan.front.addressees == ["各乡镇党委", "人民政府"])
  }

  @Test("Notes above the signature are no part of it")
  func noteAboveSignature() throws {
    let plan = try plan(
      "青石市教育局关于做好暑期工作的通知\n各县区教育局：\n一、抓安全\n1.防溺水。每天提醒。\n"
        + "联系人：张一  联系电话：0000-1111111\n附件：暑期安全工作方案\n青石市教育局办公室\n2021年7月2日\n")
    #expect(plan.back.signature == "青石市教育局办公室")
    #expect(plan.back.attachmentNotes == ["暑期安全工作方案"])
    #expect(plan.back.notes?.count == 1)
  }

  @Test("Classification, copy number and urgency in one line; a title whose last word is spread")
  func oneLine() throws {
    let plan = try plan(
      "机密★长期 特急          000021\n青石市教育局文件\n青教〔2021〕8号\n青石市教育局关于做好防汛工作的\n通　知\n"
        + "各学校：\n一、抓安全\n1.防汛。每天值班。\n")
    #expect(plan.front.classification == "机密★长期")
    #expect(plan.front.secrecy == Secrecy(level: .secret, period: "indefinite"))
    #expect(plan.front.copyNumber == "000021")
    #expect(plan.front.urgency == "特急")
    #expect(plan.front.title == "青石市教育局关于做好防汛工作的通知")
  }

  @Test("A title broken inside 《》, and its status on a line of its own")
  func brokenTitle() throws {
    let plan = try plan(
      """
      青石市教育局关于印发《青石市
      2021年教育工作要点
      任务分解方案》的通知
      （试行）
      各学校：
      一、抓质量
      1.抓课堂。改进教学。
      """)
    #expect(plan.front.title == "青石市教育局关于印发《青石市2021年教育工作要点任务分解方案》的通知（试行）")
    #expect(plan.front.addressees == ["各学校"])
  }

  @Test("Organ and date under the title count where nothing is signed below")
  func dateUnderTitle() throws {
    let plan = try plan(
      "青石市教育局2021年工作要点\n青石市教育局\n（2020年12月28日）\n一、抓质量\n1.抓课堂。改进教学。\n")
    #expect(plan.back.date == "2020-12-28")
    #expect(plan.front.issuer == "青石市教育局")
    #expect(plan.front.planYear == 2021)
  }

  @Test("A plan that is dated in December is one for the next year")
  func nextYear() throws {
    let body = "一、抓质量\n1.抓课堂。改进教学。\n青石市教育局\n2020年12月28日\n"
    #expect(try plan("青石市教育局工作要点\n\(body)").front.planYear == 2021)
    #expect(try plan("青石市教育局关于做好防汛工作的通知\n\(body)").front.planYear == 2020)
  }

  @Test("A plan of Taiwan counts by the Republic's calendar")
  func republicYear() throws {
    let plan = try plan(
      """
      青嵐縣政府教育處113年度施政計畫
      壹、目標
      一、113年6月底前完成校舍補強。
      貳、重點
      一、國民教育
      1.113年9月30日前完成更新。
      2.15所學校更新設備。
      3.辦理研習。
      參、附則
      本計畫奉核後實施。
      """)
    #expect(plan.front.planYear == 2024)
    #expect(plan.front.kind == .plan)
    #expect(plan.outline.map(\.numberPrinted) == [1, 2, 3])
    #expect(plan.outline[0].children[0].deadlines.map(\.edtf) == ["../2024-06-30"])
    let items = plan.outline[1].children[0].children
    #expect(items.compactMap(\.label) == ["1.", "2.", "3."])
    #expect(items[0].deadlines.map(\.edtf) == ["../2024-09-30"])
  }

  @Test(
    "The label of an attachment that is a file of its own is no part of its title",
    arguments: ["附件\n", "附件1\n\n", "附件：\n", "附表二\n"])
  func attachmentAlone(label: String) throws {
    let plan = try plan("\(label)云溪县2025年重点任务清单\n\n一、加强建设\n1.完善制度。\n二、深化改革")
    #expect(plan.front.title == "云溪县2025年重点任务清单")
    #expect(plan.front.region == "云溪县")
    #expect(plan.front.blocks.map(\.role) == [.body, .title])
    #expect(plan.outline.count == 2)
  }

  @Test("What a section on contacts says is its text and no note")
  func contactSection() throws {
    let body = "一、目标\n完成整治。\n"
    let contact = "联系人：王小明\n联系电话：0000-1234567\n"
    let section = try plan("云溪县2024年工作方案\n\(body)二、联系方式\n\(contact)云溪县水利局\n2024年3月5日\n")
    #expect(section.outline.last?.text == String(contact.dropLast()))
    #expect(section.back.notes == nil)
    let note = try plan("云溪县2024年工作方案\n\(body)\(contact)云溪县水利局\n2024年3月5日\n")
    #expect(note.back.notes?.count == 2)
    #expect(note.outline.last?.text == "完成整治。")
    let between = try plan(
      """
      云溪县2024年招聘公告
      \(body)二、报名方式
      \(contact)三、待遇
      按有关规定执行。
      附件：报名表
      云溪县水利局
      2024年3月5日
      """)
    #expect(between.outline.map(\.title) == ["目标", "报名方式", "待遇"])
    #expect(between.back.notes == nil)
  }

  @Test("The year in which a cited rule was changed is none of the plan's")
  func yearOfCitation() throws {
    let body = "一、职责\n1.值班。按时到岗。\n"
    let cited = "根据《青石县防汛条例》（2018年修订）等规定"
    #expect(try plan("青石县防汛预案\n\(cited)，制定本预案。\n\(body)").front.planYear == nil)
    #expect(
      try plan("青石县防汛预案\n\(cited)，为做好2023年防汛工作，制定本预案。\n\(body)").front.planYear == 2023)
  }

  @Test("Attachments with their titles behind the label, and a list of names that is only a note")
  func gluedAttachments() throws {
    let head = "青石市教育局关于做好检查的通知\n各学校：\n一、抓落实\n1.自查。按月自查。\n"
    let signed = "青石市教育局\n2021年3月5日\n"
    let documents = try plan(
      head + signed + "附件1：检查任务清单\n一、消防\n1.灭火器。逐层检查。\n附件2：检查时间安排\n一、三月\n1.自查。")
    #expect(documents.attachments.map(\.title) == ["检查任务清单", "检查时间安排"])
    #expect(documents.back.date == "2021-03-05")
    let note = try plan(head + signed + "附件1：检查任务清单\n附件2：检查时间安排\n")
    #expect(note.attachments.isEmpty)
    #expect(note.back.attachmentNotes == ["检查任务清单", "检查时间安排"])
    let labelled = try plan(head + "附件\n1.检查任务清单\n2.检查时间安排\n" + signed)
    #expect(labelled.attachments.isEmpty)
    #expect(labelled.back.attachmentNotes == ["检查任务清单", "检查时间安排"])
  }

  @Test("A date in digits below an organ's name signs; alone it is a site's line")
  func signedInDigits() throws {
    let body = "青石县教育局2021年工作要点\n一、加强建设。推进学校标准化建设。\n二、深化改革。完善机制。\n"
    let signed = try plan(body + "青石县教育局\n2021-03-11\n")
    #expect(signed.back.signature == "青石县教育局")
    #expect(signed.back.date == "2021-03-11")
    #expect(signed.outline.last?.text == "完善机制。")
    let page = try plan(body + "2021-03-11\n")
    #expect(page.back.date == nil)
    #expect(page.discarded.contains { $0.rule == "publish-line" })
  }

  @Test(
    "Of several years in a title the plan's counts",
    arguments: [
      ("青石县教育局2021年工作总结及2022年工作计划", 2022), ("关于2021年总结和2022年安排的报告", 2022),
      ("青石县2022年工作计划（2021年版）", 2022), ("青石县2021年总结", 2021),
      ("城市更新行动方案（2023—2025年）", 2023), ("青石县2023年至2025年规划", 2023),
      ("青石小学2021—2022学年第二学期工作计划", 2022), ("青石小学2021—2022学年第一学期工作计划", 2021),
      ("青石小学2021—2022学年度工作计划", 2021),
    ])
  func plannedYear(title: String, year: Int) throws {
    let plan = try plan("\(title)\n\n一、加强建设。推进建设。\n二、深化改革。完善机制。")
    #expect(plan.front.planYear == year)
  }

  @Test("A rule on a kind of body has no issuer in its title")
  func kindOfBody() throws {
    let rule = try plan("青石县学校食堂管理办法\n\n第一条　加强管理。\n第二条　压实责任。")
    #expect(rule.front.issuer == nil)
    #expect(rule.front.region == "青石县")
  }

  @Test("When and where a meeting was held is no line of a site")
  func meeting() throws {
    let minutes = try plan(
      """
      青石县人民政府常务会议纪要
      第12期

      时间：2022年5月6日上午9:00
      地点：县政府第一会议室
      出席：王红、张强

      会议议定以下事项：
      一、关于学校建设
      会议要求6月底前完成。
      二、关于防汛工作
      会议听取了汇报。
      """)
    #expect(minutes.front.publishedAt == nil)
    #expect(minutes.front.planYear == 2022)
    #expect(minutes.outline[0].deadlines.map(\.edtf) == ["../2022-06-30"])
    #expect(minutes.front.blocks.filter { $0.role == .body }.count == 2)
  }

  @Test("Levels that share a word are one addressee")
  func levels() throws {
    let notice = try plan(
      "青石省人民政府关于加强管理的通知\n\n各市、县人民政府，省政府各部门、各直属机构：\n现通知如下：\n一、加强管理。\n二、抓好落实。")
    #expect(notice.front.addressees == ["各市、县人民政府", "省政府各部门", "各直属机构"])
  }

  @Test("A number that is not given yet is no part of the title")
  func withoutSerial() throws {
    let notice = try plan(
      """
      青石县教育局文件
      青教〔2021〕 号

      青石县教育局关于加强管理的通知

      各学校：
      现将有关事项通知如下：
      一、加强管理。
      二、抓好落实。
      """)
    #expect(notice.front.title == "青石县教育局关于加强管理的通知")
    #expect(notice.front.docNumber?.normalized == "青教〔2021〕号")
    #expect(codes(notice).contains("I_PLACEHOLDER"))
  }

  @Test("A line under the signature that no form knows is a note, not a part of the plan")
  func strayLine() throws {
    let plan = try plan(
      "青石市教育局2021年工作要点\n一、抓质量\n1.抓课堂。改进教学。\n青石市教育局\n2021年3月5日\n附注见内网\n")
    #expect(plan.back.date == "2021-03-05")
    #expect(plan.back.notes == ["附注见内网"])
  }
}
