/// Takes lists of organs and persons apart: addressees, copies, signatures, signatories.
enum PartyList {
  /// How members of a list stand apart.
  enum Separation {
    /// By marks alone: `各乡镇人民政府，县直各单位`.
    case marks
    /// By marks or blanks: `张一　李二`. A name of two characters may be padded: `王　五`.
    case marksAndBlanks
  }

  private static let marks: ScalarSet = "、,;:。"

  /// The members of a list, as folded ranges without blanks at either end. Marks inside brackets
  /// separate nothing, nor does a line end: a name may go on below.
  static func members(
    of range: Range<Int>, in text: [Unicode.Scalar], by separation: Separation
  ) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    func end(at position: Int) {
      let member = text.trimmed(start..<position)
      if !member.isEmpty { members.append(member) }
      start = position + 1
    }
    for position in range {
      let scalar = text[position]
      if "([".unicodeScalars.contains(scalar) { depth += 1 }
      if ")]".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if marks.contains(scalar) {
        end(at: position)
      } else if separation == .marksAndBlanks, scalar.isFoldedBlank {
        end(at: position)
      }
    }
    end(at: range.upperBound)
    return separation == .marks
      ? joiningLevels(members, in: text) : joiningPadded(members, in: text)
  }

  /// Puts 各市 and 县人民政府 together: `各市、县人民政府` is one member.
  private static func joiningLevels(
    _ members: [Range<Int>], in text: [Unicode.Scalar]
  ) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for member in members {
      if let last = joined.last, isOpenLevel(text[last]), levels.contains(text[member.lowerBound]),
        text[last.upperBound] == "、"
      {
        joined[joined.count - 1] = last.lowerBound..<member.upperBound
      } else {
        joined.append(member)
      }
    }
    return joined
  }

  private static let levels: ScalarSet = "省市县区州盟旗镇乡"

  /// 各市, 各乡: a level alone.
  private static func isOpenLevel(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.first == "各", let last = name.last else { return false }
    return levels.contains(last) && name.dropFirst().allSatisfy { levels.contains($0) || $0 == "、" }
  }

  /// The organs that stand in a row with nothing but blanks between them, or nothing at all where
  /// the place's name starts again: `青石市教育局青石市财政局`.
  static func organs(of range: Range<Int>, in text: [Unicode.Scalar]) -> [Range<Int>] {
    let members = members(of: range, in: text, by: .marksAndBlanks)
    let areOrgans = members.allSatisfy { OrganNames.isOrgan(Array(text[$0])) }
    if members.count > 1, areOrgans { return members.flatMap { divided($0, in: text) } }
    let marked = self.members(of: range, in: text, by: .marks)
    return marked.count > 1 ? marked.flatMap { divided($0, in: text) } : divided(range, in: text)
  }

  private static func divided(_ range: Range<Int>, in text: [Unicode.Scalar]) -> [Range<Int>] {
    let name = Array(text[range])
    guard name.count >= 8, let place = PlaceNames.range(in: name), place.count >= 3 else {
      return [range]
    }
    let places = name.indices.dropFirst(place.upperBound).compactMap { index -> Int? in
      guard name[index...].starts(with: name[place]) else { return nil }
      let isParty = index >= 2 && name[index - 2] == "中" && name[index - 1] == "共"
      let start = isParty ? index - 2 : index
      let areOrgans =
        OrganNames.isOrgan(Array(name[..<start])) && OrganNames.isOrgan(Array(name[start...]))
      return areOrgans ? start : nil
    }
    let bounds = [0] + places + [name.count]
    return zip(bounds, bounds.dropFirst()).map {
      range.lowerBound + $0..<range.lowerBound + $1
    }
  }

  /// Puts `王` and `五` together, as names of two characters are spread over three.
  private static func joiningPadded(
    _ members: [Range<Int>], in text: [Unicode.Scalar]
  ) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var isOpen = false
    for member in members {
      let isSingle = member.count == 1 && text[member.lowerBound].isHan
      if isOpen, isSingle, let last = joined.last,
        text[last.upperBound..<member.lowerBound].allSatisfy(\.isFoldedBlank)
      {
        joined[joined.count - 1] = last.lowerBound..<member.upperBound
        isOpen = false
      } else {
        joined.append(member)
        isOpen = isSingle
      }
    }
    return joined
  }
}
