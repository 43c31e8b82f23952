"""Which cases prove which rule, written by `python -m tests.law.index` and held against them by a test.

The product ships without its tests; this is what it knows of them.
"""

from __future__ import annotations

_TABLE = """ACC-01 scenes/blind-voter-let-be scenes/blind-voter-met
ACC-02 scenes/interpreter-in-booth-let-be scenes/interpreter-in-booth-met
ACC-03 scenes/wheelchair-let-be scenes/wheelchair-let-first scenes/wheelchair-met
ADD-01 additions/resident-refused identity/resident-not-on-the-list-sent-away identity/resident-not-on-the-list
ADD-02 absentee/holder-added-like-a-resident additions/added-against-the-register additions/added-without-looking
  additions/registered-for-the-day-and-added additions/resident-added
ADD-03 additions/registered-for-the-day-and-added additions/registered-nowhere-and-added
  additions/registered-nowhere-and-nobody-registers-here additions/registered-nowhere-and-refused
ADD-04 identity/wrong-station-sent-away-with-nothing identity/wrong-station
ADD-05 issuing/added-voter-signs-on-the-main-list issuing/minor-who-was-added
ADD-06 additions/no-paper-kept additions/resident-added
AVC-03 absentee/certificate-of-the-same-town-refused absentee/certificate-of-the-same-town-taken
AVC-04 absentee/certificate-refused-for-nothing absentee/certificate-taken-in
  identity/certificate-sent-to-another-station identity/certificate-to-the-secretary
AVC-05 absentee/certificate-taken-in absentee/holder-added-like-a-resident
AVC-06 identity/struck-line-sent-out identity/struck-line issuing/line-struck-for-a-certificate
AVC-07 absentee/certificate-taken-in absentee/whole-set-for-somebody-from-elsewhere
AVC-08 protocol/everything-agrees protocol/voters-without-certificates-issued
BAL-02 opening/opened-with-nothing-done opening/packs-are-what-was-received opening/packs-counted-wrong
BAL-03 opening/seal-of-the-room-not-looked-at opening/work-begins-in-time
BAL-04 issuing/sheets-signed-ahead issuing/sheets-signed-before-the-voter
CLO-01 closing/closed-early closing/line-marked-at-the-hour closing/listed-station-closed-at-the-hour
  closing/listed-station-closed-when-all-have-voted closing/ordinary-station-closed-when-all-have-voted
CLO-02 closing/closed-early closing/listed-station-closed-when-all-have-voted
  closing/listed-station-closed-with-one-at-home closing/ordinary-station-closed-when-all-have-voted
CLO-03 closing/closed-with-people-inside closing/line-marked-at-the-hour closing/line-marked-early
  closing/line-marked-late closing/line-reopened-at-the-hour closing/line-reopened-in-time
  closing/listed-station-closed-when-all-have-voted closing/turned-back-before-the-hour
CLO-04 scenes/outsider-after-closing-let-be scenes/outsider-after-closing-met
CMP-01 scenes/campaigner-let-be scenes/campaigner-met
CMP-02 scenes/leaflet-let-be scenes/leaflet-met
CMP-03 scenes/pollster-let-be scenes/pollster-met
CNT-01 counting/a-break-after-the-results counting/a-break-before-the-results protocol/count-in-time
  protocol/count-longer-than-twelve-hours protocol/count-never-ended scenes/pause-wanted-allowed
  scenes/pause-wanted-met
CNT-02 closing/box-opened-during-voting counting/box-before-the-announcement counting/box-before-the-members-figures
  counting/box-before-unused-sheets counting/boxes-in-order counting/mobile-box-after-a-stationary-one
  counting/unused-sheets-after-a-box
CNT-03 counting/table-apart counting/table-in-view scenes/behind-pillar-let-be scenes/behind-pillar-met
CNT-04 counting/recount-granted-and-not-done counting/recount-of-an-observer-never-answered
  showing/a-run-not-said-aloud showing/a-sheet-not-shown showing/decided-one-lies-as-decided-in-a-recount
  showing/drawn-up-before-all-were-shown showing/drawn-up-without-counting-a-sheet-that-came-late
  showing/every-clear-mark-is-valid showing/every-sheet-shown showing/sheet-not-said-aloud
  showing/sheet-said-and-not-shown
CNT-05 counting/recount-granted-and-not-done counting/recount-of-an-observer-never-answered
  protocol/everything-agrees showing/another-contests-sheet-as-invalid
  showing/another-contests-sheet-by-the-number-of-its-line showing/another-contests-sheet-laid-by-without-a-word
  showing/another-contests-sheet-on-its-own-pile showing/another-contests-sheet-taken-off-a-stack
  showing/another-contests-sheet-voted-good showing/clear-one-not-voted-away showing/clear-one-voted-away
  showing/drawn-up-without-counting-a-sheet-that-came-late showing/good-one-on-its-neighbours-stack
  showing/good-one-on-its-stack showing/no-stack-for-invalid-sheets
CNT-06 counting/mobile-box-holds-a-copy-too counting/mobile-box-holds-fewer counting/mobile-box-holds-more
  counting/mobile-box-holds-what-was-applied-for counting/surplus-act-names-who-carried-the-box
  counting/surplus-voids-the-box counting/surplus-without-an-act-on-who-carried-the-box
  counting/voided-sheet-put-on-a-candidate counting/voided-sheet-put-on-the-invalid
  counting/voided-sheets-counted-all-the-same counting/voided-with-fewer-than-applications
  counting/voided-without-a-surplus counting/whole-box-voided-where-the-book-says-so
CNT-07 counting/another-contest-of-the-box-left-alone counting/box-voided-in-part-where-the-book-says-whole
  counting/voided-for-the-surplus-of-another-contest counting/whole-box-voided-where-the-book-says-so
CNT-08 counting/sheet-thrown-out counting/surplus-with-nobodys-issue-known
  protocol/more-in-the-boxes-and-the-paper-says-so protocol/more-in-the-boxes-than-given
CNT-09 showing/decided-one-moved-elsewhere showing/half-of-those-present-decide showing/too-few-hands-decide-nothing
  showing/unclear-one-decided-by-more-than-half showing/unclear-one-left-aside
  showing/unclear-one-moved-without-a-vote showing/unclear-one-of-a-run-without-a-vote
  showing/unclear-one-without-a-vote
CNT-10 counting/recount-after-twelve-hours counting/recount-granted-a-second-time
  counting/recount-granted-and-not-done counting/recount-granted-to-a-proxy counting/recount-never-answered
  counting/recount-refused-after-twelve-hours counting/recount-refused-to-a-proxy
  counting/recount-refused-to-an-observer counting/second-recount-refused
  showing/decided-one-lies-as-decided-in-a-recount
CNT-12 counting/sheet-from-a-booth-counted counting/sheet-from-a-booth-kept-apart
  counting/sheet-from-a-booth-left-lying
CNT-13 protocol/results-made-known protocol/results-untold
COM-05 sittings/decided-by-a-majority-of-all sittings/decided-while-the-team-is-out
  sittings/decided-with-too-few-present sittings/decided-without-a-sitting
  sittings/nothing-decided-with-too-few-present
COM-06 sittings/advisory-voice-votes sittings/agreed-and-announced-as-rejected sittings/decided-by-a-majority-of-all
  sittings/decided-by-a-majority-of-those-present sittings/decided-by-hand sittings/decided-without-a-sitting
  sittings/suspended-member-votes
COM-07 sittings/dissent-kept-back sittings/dissent-not-attached sittings/dissent-sent-on
COM-08 issuing/secretary-gives-out-ballots issuing/whole-visit
COM-09 issuing/unnamed-member-gives-out-ballots issuing/whole-visit relief/desk-given-to-somebody-named
  relief/desk-given-to-somebody-unnamed relief/desk-left-to-somebody-unnamed
COM-10 conduct/secretary-signs-for-the-chair conduct/somebody-else-signs-for-the-chair
COM-11 conduct/campaigning-answered conduct/campaigning-brought-to-a-sitting conduct/campaigning-let-pass
COM-12 sittings/member-suspended sittings/suspended-member-back-at-a-desk
  sittings/suspended-member-gives-out-ballots sittings/suspended-member-votes
COM-13 conduct/member-appointed-from-above conduct/member-taken-in-by-the-commission
COM-15 acts/act-signed-with-an-advisory-voice sittings/advisory-voice-votes sittings/decided-by-a-majority-of-all
COM-17 acts/act-signed-late complaints/complaint-left-lying complaints/complaint-registered-and-decided
CPL-03 complaints/complaint-left-lying complaints/complaint-registered-and-decided
  complaints/complaint-while-too-few-are-here complaints/no-mark-of-receipt complaints/paper-refused
  complaints/registered-late
INV-01 showing/a-copy-as-good showing/a-copy-is-invalid showing/invalid-ones-are-invalid
  showing/paper-of-another-kind-as-good showing/paper-of-another-kind-is-invalid
INV-02 showing/invalid-ones-are-invalid showing/moved-where-it-belongs showing/moved-where-it-does-not-belong
  showing/unsigned-is-invalid showing/unsigned-one-voted-good showing/unsigned-taken-as-good
INV-03 showing/invalid-ones-are-invalid showing/two-candidates-are-invalid showing/two-candidates-as-good
INV-04 showing/blank-as-against-all showing/blank-is-invalid showing/candidate-and-against-all-as-against
  showing/candidate-and-against-all-is-invalid showing/erased-as-good showing/erased-is-invalid
  showing/invalid-ones-are-invalid showing/pencil-as-good showing/pencil-is-invalid
INV-05 showing/across-the-border-as-invalid showing/across-the-border-is-valid showing/circle-as-invalid
  showing/circle-is-valid showing/dot-as-invalid showing/dot-is-valid showing/every-clear-mark-is-valid
  showing/filled-square-as-invalid showing/filled-square-is-valid
INV-06 showing/against-all-as-invalid showing/against-all-is-valid showing/against-all-voted-invalid
  showing/clear-one-confirmed-by-vote showing/every-clear-mark-is-valid
INV-07 showing/invalid-ones-among-those-who-took-part showing/invalid-ones-took-no-part
ISS-01 identity/nothing-to-show-sent-to-the-secretary identity/nothing-to-show issuing/document-not-looked-at
  issuing/no-line-looked-for issuing/whole-visit
ISS-02 identity/in-order-and-sent-away issuing/driving-licence-taken issuing/empty-hand-taken
  issuing/screenshot-taken issuing/whole-visit
ISS-03 identity/digital-document-not-taken issuing/digital-document-taken
ISS-04 identity/picture-asked-to-be-opened identity/picture-sent-away-unasked issuing/screenshot-taken
ISS-05 identity/expired-card-not-taken identity/expired-card-sent-to-the-secretary issuing/expired-card-taken
ISS-06 identity/face-pointed-at identity/somebody-elses-card-sent-on identity/somebody-elses-card
  issuing/neighbours-card issuing/new-surname-on-the-card issuing/whole-visit
ISS-07 identity/line-pointed-at identity/signed-and-sent-away
  issuing/line-signed-by-another-and-the-commission-decided issuing/neighbours-card issuing/new-surname-on-the-card
  issuing/no-line-looked-for issuing/voter-did-not-sign issuing/whole-visit issuing/wrong-line-signed
ISS-08 issuing/family-member-refused-by-hand issuing/member-did-not-sign issuing/no-line-looked-for
  issuing/sheet-replaced-by-an-unsigned-one issuing/sheet-went-out-unsigned issuing/spoiled-sheet-replaced
  issuing/whole-visit-by-hand issuing/whole-visit
ISS-09 issuing/certificate-holder-gets-a-whole-set issuing/certificate-holder-gets-what-is-noted
  issuing/declined-sheet-noted issuing/one-sheet-short issuing/two-sheets-of-one-contest issuing/whole-visit
ISS-10 home/voted-in-the-room-already home/voter-at-home-served identity/second-attempt-noticed
  identity/second-attempt-sent-to-the-secretary issuing/line-signed-by-another-and-the-commission-decided
  issuing/second-set issuing/whole-visit
ISS-11 acts/act-left-a-draft acts/act-signed-by-chair-and-two acts/act-signed-by-the-one-who-stands-in
  acts/act-without-the-chairs-signature cases/another-signed-and-sent-home-by-decision
  cases/another-signed-and-sent-home-undecided identity/line-signed-by-another-hand-sent-out
  identity/line-signed-by-another-hand issuing/line-signed-by-another-and-no-decision
  issuing/line-signed-by-another-and-the-commission-decided issuing/line-signed-by-another-and-too-few-decided
ISS-12 issuing/family-member-asks-and-gets-one-set issuing/family-member-refused-by-hand
  issuing/leader-of-a-group-gets-the-ballots-of-others issuing/two-sets-for-the-family
ISS-13 identity/leader-of-a-group-told-that-each-is-alone issuing/leader-of-a-group-gets-one-set
  issuing/leader-of-a-group-gets-the-ballots-of-others
ISS-14 identity/sent-out-with-a-spoiled-sheet issuing/spoiled-sheet-replaced
ISS-15 home/nobody-left-at-the-desks home/team-leaves relief/desk-left-while-another-works
  relief/last-desk-left-to-a-colleague relief/last-desk-left-to-nobody
ISS-16 closing/tally-meets-the-pack closing/tally-of-somebody-who-went-with-the-team closing/tally-off-by-one
LST-01 additions/added-against-the-register additions/registered-for-the-day-and-added additions/resident-added
  scenes/leaf-missing-let-be scenes/leaf-missing-put-right
LST-02 additions/resident-added lists/on-the-list-of-another-station-and-added
  lists/on-the-list-of-another-station-and-refused lists/on-this-list-under-the-old-surname
LST-03 additions/resident-added identity/minor-sent-to-another-station identity/minor-turned-away
  issuing/minor-who-was-added lists/incapable-added lists/minor-added lists/minor-refused
LST-05 additions/refused-with-a-reason additions/refused-without-a-reason
  additions/registered-nowhere-and-nobody-registers-here enquiries/own-row-refused lists/minor-refused
  lists/on-the-list-of-another-station-and-refused
LST-06 lists/changes-never-reported lists/changes-reported-after-a-busy-line lists/changes-reported-late
  lists/changes-reported lists/fewer-changes-reported-than-made
LST-07 additions/resident-added lists/certificate-taken-in-before-the-count lists/voter-added-during-the-count
MOB-01 home/application-by-noon home/application-of-somebody-at-work-accepted
  home/application-of-somebody-at-work-refused
MOB-02 home/application-after-noon-accepted home/application-after-noon-refused home/application-by-noon-refused
  home/application-by-noon
MOB-03 home/application-by-noon home/mark-forgotten home/mark-put-late home/team-leaves-with-a-line-unmarked
  home/team-leaves identity/marked-line-sent-out identity/marked-line issuing/line-of-somebody-who-votes-at-home
MOB-04 home/one-member-goes home/team-leaves
MOB-05 home/team-leaves home/trip-not-told
MOB-06 home/team-leaves home/too-few-sheets-in-the-bag
MOB-07 home/home-application-unseen home/home-document-unseen home/home-member-unsigned home/home-voter-unsigned
  home/no-document-refused home/no-document-served home/passport-found-and-served home/sheet-given-at-home-unsigned
  home/voter-at-home-served
MOB-08 home/helper-whom-nobody-named home/others-asked-out home/others-stay-in-the-room
  home/passport-found-and-served
MOB-09 home/chair-gives-ballots-at-home home/passport-found-and-served home/voter-at-home-served
MOB-10 sittings/decided-while-the-team-is-out sittings/put-off-until-the-team-is-back
MOB-11 home/neighbour-refused home/neighbour-served home/passport-found-and-served home/somebody-else-at-the-door
  home/voter-at-home-served
MOB-12 home/applicant-not-visited home/applicant-refused home/applied-while-the-team-was-out home/back-after-the-end
  home/back-in-time home/found-and-left-unserved home/no-team-ever-went home/nobody-at-home
OBS-01 observers/admitted-and-entered observers/fourth-of-a-television-channel
  observers/international-with-a-card-admitted observers/international-with-an-interpreter
  observers/relief-of-the-same-body observers/second-of-one-body observers/second-person-of-an-outlet
  observers/three-of-a-television-channel
OBS-02 observers/proxy-with-a-card-admitted observers/second-proxy-of-one-candidate
OBS-03 observers/citizen-of-an-accredited-body-admitted observers/foreigner-for-a-body-of-the-country-admitted
OBS-04 observers/admitted-and-entered observers/citizen-of-an-accredited-body-admitted
  observers/unaccredited-admitted
OBS-05 observers/admitted-and-entered observers/entered-at-the-last-second observers/entered-late
  observers/paper-of-another-name-admitted observers/unstamped-admitted
OBS-06 observers/fourth-of-a-television-channel-refused observers/papers-in-order-refused
  observers/refused-with-a-reason observers/refused-without-a-reason
  observers/second-of-a-television-channel-refused observers/second-proxy-refused-with-a-reason
OBS-07 riding/let-along riding/no-place-in-the-car scenes/observer-films-room-allowed
  scenes/observer-films-room-forbidden scenes/observer-takes-notes-allowed scenes/observer-takes-notes-forbidden
  watching/fact-pointed-out-and-in-order watching/fault-pointed-out-and-brushed-off
  watching/fault-pointed-out-and-looked-into watching/paper-asked-for-and-shown-late
  watching/paper-asked-for-and-shown watching/paper-asked-for-and-withheld
OBS-08 scenes/observer-act-let-be scenes/observer-act-met
OBS-09 scenes/observer-films-ballot-let-be scenes/observer-films-ballot-met scenes/observer-interferes-let-be
  scenes/observer-interferes-met scenes/sheets-touched-let-be scenes/sheets-touched-met watching/act-on-a-noted-fact
  watching/act-on-an-opinion watching/fact-pointed-out-and-in-order watching/marked-ballot-filmed
  watching/opinion-brushed-off watching/orders-given-to-voters
OBS-10 sittings/international-registration-cancelled sittings/registration-cancelled
OBS-11 observers/international-with-a-card-admitted observers/international-with-an-interpreter
  observers/international-without-a-card-admitted
OBS-12 observers/foreign-media-unaccredited-admitted observers/media-with-an-assignment-admitted
  observers/media-without-an-assignment-admitted observers/three-of-a-television-channel
OBS-13 observers/proxy-with-a-card-admitted observers/proxy-without-a-card-admitted
OBS-14 scenes/pushed-back-let-be scenes/pushed-back-met
OBS-15 enquiries/caller-about-another-is-told-nothing enquiries/own-row-shown-and-the-others-covered
  enquiries/own-row-shown-on-an-open-page enquiries/row-of-another-refused enquiries/row-of-another-shown
  enquiries/whether-somebody-has-voted-is-not-told enquiries/whether-somebody-has-voted-is-told
  scenes/observer-films-list-let-be scenes/observer-films-list-met watching/list-filmed-close-up
  watching/room-filmed
OPEN-01 opening/room-never-taken-over opening/work-begins-at-the-last-second opening/work-begins-in-time
  opening/work-begins-late
OPEN-02 issuing/ballots-after-the-end issuing/ballots-before-the-doors-are-open issuing/whole-visit
OPEN-04 home/team-leaves-with-an-open-box home/team-leaves opening/box-sealed-before-the-half-hour
  opening/box-sealed-unseen opening/boxes-shown-and-sealed opening/opened-with-nothing-done
  scenes/box-cracked-let-be scenes/box-cracked-put-right
OPEN-05 opening/boxes-shown-and-sealed opening/spare-box-sealed-unseen
OPEN-06 opening/members-named-after-sealing opening/members-named-before-sealing
OPEN-07 opening/observer-answered-within-half-an-hour opening/observer-left-at-the-door
  opening/observer-sees-the-sealing
OPEN-08 opening/applications-in-hand-not-written opening/opened-at-the-hour opening/opened-with-nothing-done
OPEN-09 opening/opened-at-the-hour opening/opened-early opening/opened-late opening/opened-without-a-protocol
OPEN-10 opening/opened-with-nothing-done opening/opened-without-a-protocol opening/opening-written
ORD-01 scenes/crowd-inside-let-be scenes/crowd-inside-met
ORD-02 scenes/stranger-at-table-let-be scenes/stranger-at-table-met scenes/stranger-let-be scenes/stranger-met
ORD-03 removal/observer-removed-by-decision removal/observer-removed-by-the-chair-alone
  removal/observer-removed-without-a-reason
ORD-04 removal/police-called-by-another removal/police-invited-by-the-chair removal/uninvited-police-left-standing
  removal/uninvited-police-sent-away
ORD-06 closing/listed-station-closed-when-all-have-voted observers/entered-at-the-last-second
  turnout/call-after-the-time-excuses-nothing turnout/call-before-the-hour-excuses-nothing
  turnout/figure-misheard-and-another-said turnout/figure-misheard-and-let-stand
  turnout/figure-misheard-and-said-again turnout/figure-never-counted turnout/figure-never-sent
  turnout/figure-not-that-of-the-signatures turnout/figure-read-back-rightly turnout/figure-sent-late
  turnout/figure-sent turnout/line-busy-and-not-tried-again turnout/line-busy-and-sent-at-the-next-try
ORD-07 closing/box-opened-during-voting counting/boxes-in-order
ORD-08 scenes/power-cut-let-be scenes/power-cut-met
PRE-01 scenes/booth-open-let-be scenes/booth-open-put-right scenes/box-past-booths-let-be scenes/box-past-booths-met
PRE-02 scenes/box-hidden-kept-in-view scenes/box-hidden-let-be scenes/box-hidden-met
PRE-04 scenes/ramp-blocked-let-be scenes/ramp-blocked-met scenes/strip-missing-let-be scenes/strip-missing-put-right
PRE-05 scenes/sheet-fallen-let-be scenes/sheet-fallen-met
PRT-01 protocol/every-field-filled protocol/nothing-filled
PRT-02 counting/announced-as-written counting/announced-otherwise-than-written
  protocol/announced-figure-entered-after-a-box protocol/every-field-filled protocol/nothing-filled
  scenes/higher-figures-allowed scenes/higher-figures-met
PRT-03 protocol/every-field-filled protocol/nothing-filled
PRT-04 protocol/every-field-filled protocol/nothing-filled
PRT-05 protocol/every-field-filled protocol/nothing-filled
PRT-06 protocol/every-field-filled protocol/nothing-filled
PRT-07 protocol/every-field-filled protocol/nothing-filled
PRT-08 protocol/every-field-filled protocol/nothing-filled
PRT-09 protocol/every-field-filled protocol/nothing-filled
PRT-10 protocol/every-field-filled protocol/nothing-filled
PRT-11 protocol/every-field-filled protocol/nothing-filled
PRT-12 protocol/a-clean-form-instead-of-a-correction protocol/a-line-in-other-ink protocol/a-line-in-pencil
  protocol/a-line-written-over protocol/corrected-after-it-was-drawn-up protocol/drawn-up-and-a-clean-form-taken
  protocol/everything-wrong-with-the-pen protocol/one-pen-and-every-number-in-words
  protocol/words-say-another-number
PRT-13 conduct/secretary-signs-for-the-chair protocol/handed-over-with-a-signature-missing
  protocol/posted-signed-copied-handed-over protocol/refused-silently protocol/refused-with-an-opinion
  scenes/member-goes-home-allowed scenes/member-goes-home-met scenes/signature-refused-forbidden
  scenes/signature-refused-met
PRT-14 protocol/copy-on-the-wall-reads-otherwise protocol/drawn-up-and-a-clean-form-taken protocol/never-posted
  protocol/posted-late protocol/posted-signed-copied-handed-over
PRT-15 protocol/copy-reads-otherwise protocol/copy-without-seal-and-signatures protocol/observer-without-a-copy
  protocol/posted-signed-copied-handed-over
PRT-16 protocol/posted-signed-copied-handed-over protocol/taken-to-the-wrong-commission
PRT-17 protocol/hand-over-alone protocol/hand-over-watched
PRT-19 protocol/signed-and-a-clean-form-taken protocol/signed-and-left-alone protocol/signed-and-written-in-again
  scenes/redo-protocol-allowed scenes/redo-protocol-met
PRT-E1 protocol/everything-agrees protocol/received-is-not-issued-and-cancelled
PRT-E10 protocol/all-contests-alike protocol/contests-levelled
PRT-E2 protocol/everything-agrees protocol/members-gave-out-more
PRT-E3 protocol/everything-agrees protocol/lines-do-not-add-up protocol/took-part-is-not-what-lay-in-the-boxes
PRT-E4 protocol/everything-agrees protocol/more-in-the-boxes-and-the-paper-says-so
  protocol/more-in-the-boxes-than-given
PRT-E5 protocol/everything-agrees protocol/more-given-than-voters
PRT-E6 protocol/everything-agrees protocol/given-is-not-the-signatures
PRT-E7 protocol/everything-agrees protocol/mobile-box-against-applications
  protocol/more-in-the-mobile-box-and-the-paper-says-so
PRT-E8 protocol/certificates-not-kept protocol/everything-agrees
PRT-E9 protocol/everything-agrees protocol/received-is-not-the-list-and-reserve
SEC-01 scenes/two-in-booth-ignored scenes/two-in-booth-let-be scenes/two-in-booth-met-late scenes/two-in-booth-met
  scenes/two-in-booth-remark-then-stopped
SEC-02 home/helper-named-and-asked-out home/helper-named-and-not-written-down home/helper-named-and-written-down
  scenes/needs-help-let-be scenes/needs-help-met
SEC-03 scenes/member-marks-for-a-voter scenes/observer-helps-let-be scenes/observer-helps-met
SEC-04 scenes/asks-for-a-mark-let-be scenes/asks-for-a-mark-met
SEC-05 scenes/pencil-in-booth-let-be scenes/pencil-in-booth-met
SEC-06 scenes/drops-for-another-let-be scenes/drops-for-another-met scenes/drops-for-another-stopped-after-a-remark
SEC-07 scenes/shows-ballot-let-be scenes/shows-ballot-met
SEC-08 scenes/photographs-own-let-be scenes/photographs-own-met
SEC-09 scenes/carries-out-let-be scenes/carries-out-met
"""

_ROWS = [row.split() for row in _TABLE.replace("\n ", " ").splitlines()]

CASES: dict[str, tuple[str, ...]] = {rule: tuple(cases) for rule, *cases in _ROWS}
"""By rule, the cases that show it."""
