extension JSONWriter {
  mutating func decoding(_ decoding: DecodingReport) {
    object {
      $0.field("confidence", decoding.confidence)
      $0.field("runnerUp", decoding.runnerUp)
      if let parts = decoding.parts {
        $0.field("parts") {
          $0.array(parts) { writer, part in
            writer.object {
              $0.field("encoding", part.encoding)
              $0.place(part.bytes, part.range)
            }
          }
        }
      }
      if let lost = decoding.lost {
        $0.field("lost") {
          $0.array(lost) { writer, loss in
            writer.object { $0.place(loss.bytes, loss.range) }
          }
        }
      }
    }
  }

  private mutating func place(_ bytes: SourceRange, _ range: SourceRange?) {
    key("bytes")
    value(bytes)
    if let range { self.range(range) }
  }
}
