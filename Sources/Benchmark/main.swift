import GangmuKit
