import GangmuCLI
