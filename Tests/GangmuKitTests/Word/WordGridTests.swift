import Testing

@testable import GangmuKit
