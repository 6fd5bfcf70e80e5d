/// The regions of a result of ours that is read again: they are those that it has.
enum SettledRegions {
  /// - Returns: Nil when any line's place is unknown.
  static func regions(of lines: [TextLine]) -> Regions? {
    guard !lines.isEmpty else { return nil }
    var regions = Regions()
    var previous: SettledPlace?
    for (index, line) in lines.enumerated() {
      guard let place = line.block.settled else { return nil }
      let goesOn = place == previous
      switch place {
      case .front(let role, _): add(index, role, goesOn, to: &regions.front)
      case .notice(let role, _): add(index, role, goesOn, to: &regions.notice)
      case .back(let role, _): add(index, role, goesOn, to: &regions.back)
      case .body: regions.body.append(index)
      case .attachmentHeading:
        if goesOn, !regions.attachments.isEmpty {
          regions.attachments[regions.attachments.count - 1].title.append(index)
        } else {
          regions.attachments.append(.init(label: index, title: [], body: []))
        }
      case .attachment:
        guard !regions.attachments.isEmpty else { return nil }
        regions.attachments[regions.attachments.count - 1].body.append(index)
      }
      previous = place
    }
    return regions
  }

  private static func add(
    _ line: Int, _ role: FrameRole, _ goesOn: Bool, to spans: inout [Regions.Span]
  ) {
    if goesOn, !spans.isEmpty {
      spans[spans.count - 1].lines.append(line)
    } else {
      spans.append(.init(role: role, lines: [line]))
    }
  }
}
