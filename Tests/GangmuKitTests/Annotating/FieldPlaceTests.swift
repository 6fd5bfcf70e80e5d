import Testing

@testable import GangmuKit

/// Each field of the frame says where it was read; a reader who follows it finds the value there.
@Suite("Places of the frame's fields")
struct FieldPlaceTests {
  @Test("lie in the frame and say what the field says", arguments: Sample.all)
  func samples(sample: Sample) throws {
    let document = try Converter().convert(try sample.bytes(), name: sample.name)
    let text = try Restorer.restore(document)
    let edits = EditList(document.edits)
    func words(_ place: FieldPlace) -> String {
      edits.rendering(place.range, of: text).filter { !$0.isWhitespace }
    }
    let front = document.front
    let back = document.back
    let frame = (front.blocks + (front.notice?.blocks ?? []) + back.blocks).map(\.range)
    let stated = (front.places ?? []) + (front.notice?.places ?? []) + (back.places ?? [])
    let beside = document.discarded.map(\.range) + document.preamble.map(\.range)
    for place in stated {
      let homes = [.planYear, .publishedAt].contains(place.field) ? frame + beside : frame
      #expect(homes.contains { $0.contains(place.range) }, "\(place.field)")
    }
    let lists: [(FieldPlace.Field, [FieldPlace]?, [String])] = [
      (.issuers, front.places, front.issuers ?? []),
      (.addressees, front.places, front.addressees),
      (.signatories, front.places, front.signatories),
      (.issuers, front.notice?.places, front.notice?.issuers ?? []),
      (.addressees, front.notice?.places, front.notice?.addressees ?? []),
      (.cc, back.places, back.cc), (.notes, back.places, back.notes ?? []),
      (.subjectTerms, back.places, back.subjectTerms ?? []),
      (.attachmentNotes, back.places, back.attachmentNotes),
    ]
    for (field, places, values) in lists {
      let own = (places ?? []).filter { $0.field == field }
      #expect(own.map(\.index) == values.indices.map { $0 }, "\(field)")
      #expect(own.map(words) == values.map { $0.filter { !$0.isWhitespace } }, "\(field)")
    }
    let singles: [(FieldPlace.Field, [FieldPlace]?, String?)] = [
      (.title, front.places, front.title), (.title, front.notice?.places, front.notice?.title),
      (.copyNumber, front.places, front.copyNumber), (.urgency, front.places, front.urgency),
      (.classification, front.places, front.classification),
      (.region, front.places, front.region), (.printedBy, back.places, back.printedBy),
    ]
    for (field, places, value) in singles {
      let own = (places ?? []).filter { $0.field == field }
      #expect(own.map(words) == [value].compactMap { $0?.filter { !$0.isWhitespace } }, "\(field)")
    }
  }

  @Test("of a number and a date are what was printed")
  func raws() throws {
    let plan = try plan(
      "云溪县教育局文件\n云教[2021]08号\n云溪县2021年工作要点\n一、抓质量\n1.抓课堂。改进。\n云溪县教育局\n二○二一年三月五日\n")
    let text = try Restorer.restore(plan)
    func printed(_ field: FieldPlace.Field, _ places: [FieldPlace]?) -> [String] {
      (places ?? []).filter { $0.field == field }.map { text.string($0.range) }
    }
    #expect(printed(.docNumber, plan.front.places) == ["云教[2021]08号"])
    #expect(printed(.date, plan.back.places) == ["二○二一年三月五日"])
    #expect(plan.back.dateRaw == "二○二一年三月五日")
  }
}
