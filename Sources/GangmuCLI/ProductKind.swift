import ArgumentParser
import GangmuKit

/// What `--to` names: a file for each document, or one product of all.
enum ProductKind: Hashable, ExpressibleByArgument {
  case files(OutputFormat)
  case collection(CollectionFormat)

  init?(argument: String) {
    if let format = OutputFormat(rawValue: argument) {
      self = .files(format)
    } else if let format = CollectionFormat(rawValue: argument) {
      self = .collection(format)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .files(let format): format.rawValue
    case .collection(let format): format.rawValue
    }
  }

  var defaultValueDescription: String { name }

  static var allValueStrings: [String] {
    OutputFormat.allCases.map(\.rawValue) + CollectionFormat.allCases.map(\.rawValue)
  }
}

/// The products that hold all documents of a call together.
enum CollectionFormat: String, CaseIterable {
  case datapackage, sqlite
}
