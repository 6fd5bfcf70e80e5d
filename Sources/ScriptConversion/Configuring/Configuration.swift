internal import COpenCC

/// What an OpenCC configuration holds, as it stands in its files.
struct Configuration: Sendable {
  var lexicons: [Lexicon] = []
  /// The dictionaries that cut the text into segments, by index into ``lexicons``.
  var segmentation: [Int] = []
  /// The dictionaries of each stage, in the order in which they are asked.
  var stages: [[Int]] = []
  /// How many of the last stages take no heed of segments.
  var wholeTextStages = 0
  /// What the words of the first stage's first dictionary cost; nil where the longest wins.
  var weights: WordWeights?
  /// What tells the scripts apart, where Traditional clauses stay as they are.
  var letterKinds: LetterKinds?

  init(lexicons: [Lexicon], stages: [[Int]]) {
    self.lexicons = lexicons
    self.stages = stages
  }

  /// - Throws: ``ScriptConversionError`` when OpenCC does not know the configuration or cannot read
  ///   one of its dictionaries.
  init(reading name: String) throws(ScriptConversionError) {
    var message = [CChar](repeating: 0, count: 512)
    let path = OpenCC.path(of: name)
    let status = withUnsafeMutablePointer(to: &self) { configuration in
      var visitor = Self.visitor
      visitor.context = UnsafeMutableRawPointer(configuration)
      return copencc_read(path, &visitor, &message, message.count)
    }
    guard status == 0 else {
      let text = message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      throw ScriptConversionError(
        configuration: name, message: String(decoding: text, as: UTF8.self))
    }
  }

  private static var visitor: copencc_visitor {
    copencc_visitor(
      context: nil,
      dictionary: { context, count in
        Configuration.at(context) { configuration in
          configuration.lexicons.append(Lexicon())
          configuration.lexicons[configuration.lexicons.count - 1].reserve(count)
        }
      },
      entry: { context, key, values, count in
        guard let values, count > 0 else { return }
        let value = values[0]
        Configuration.at(context) { configuration in
          let last = configuration.lexicons.count - 1
          let isAdded = configuration.lexicons[last].append(
            key: Configuration.bytes(key), value: Configuration.bytes(value))
          guard isAdded, count > 1 else { return }
          configuration.lexicons[last].noteReadings(
            (0..<count).map { Configuration.bytes(values[$0]) })
        }
      },
      segmentation: { context, dictionary in
        Configuration.at(context) { $0.segmentation.append(dictionary) }
      },
      stage: { context in
        Configuration.at(context) { $0.stages.append([]) }
      },
      member: { context, dictionary in
        Configuration.at(context) { $0.stages[$0.stages.count - 1].append(dictionary) }
      })
  }

  private static func at(
    _ context: UnsafeMutableRawPointer?, _ body: (inout Configuration) -> Void
  ) {
    guard let configuration = context?.assumingMemoryBound(to: Configuration.self) else { return }
    body(&configuration.pointee)
  }

  private static func bytes(_ text: copencc_text) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(start: text.bytes, count: text.count).assumingMemoryBound(to: UInt8.self)
  }
}
