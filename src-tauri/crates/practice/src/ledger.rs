//! Movements of the stock as operations make them: of today, by whoever acts.

use clinical::{LotId, Millilitres, stock::MovementKind};
use records::movements::{Delivery, Movement};

use crate::moment::Moment;

/// A movement of now, without a session, a vial, a reason or a delivery.
pub(crate) fn movement(
    moment: &Moment,
    lot: LotId,
    kind: MovementKind,
    volume: Millilitres,
) -> Movement {
    Movement {
        lot,
        kind,
        volume,
        day: moment.today(),
        at: moment.now,
        account: moment.actor.account,
        vial: None,
        session: None,
        mix: None,
        count: None,
        disposal: None,
        reason: None,
        delivery: Delivery::default(),
    }
}

/// The same of what goes: the ledger has it negative.
pub(crate) fn gone(
    moment: &Moment,
    lot: LotId,
    kind: MovementKind,
    volume: Millilitres,
) -> Movement {
    let taken = Millilitres::from_microlitres(-volume.microlitres());
    movement(moment, lot, kind, taken)
}
