use proptest::prelude::*;

use super::*;

fn plain(code: &RecoveryCode) -> String {
    code.printed().expose_secret().replace('-', "")
}

fn read(typed: &str) -> Result<RecoveryCode, RecoveryCodeError> {
    typed.parse()
}

#[test]
fn it_is_printed_in_seven_groups_of_four_and_read_back() {
    let code = RecoveryCode::generate().unwrap();
    let printed = code.printed().expose_secret().to_owned();
    assert_eq!(printed.len(), 34);
    assert!(printed.split('-').all(|group| group.len() == 4));
    assert!(read(&printed).unwrap().matches(&code));
    let other = RecoveryCode::generate().unwrap();
    assert!(!other.matches(&code));
    assert_eq!(format!("{code:?}"), "RecoveryCode(…)");
}

#[test]
fn the_first_and_the_last_number_are_as_worked_out_by_hand() {
    let zero = RecoveryCode::from_bits(&[0; 16]);
    assert_eq!(plain(&zero), "0".repeat(28));
    // 2^128 − 1 is 7ZZZ…. Modulo 1021, 2^10 is 3, so 2^128 is 3^12 · 2^8 = 646, and 645 is written M5.
    let last = RecoveryCode::from_bits(&[0xFF; 16]);
    assert_eq!(plain(&last), format!("7{}M5", "Z".repeat(25)));
}

#[test]
fn what_is_typed_carelessly_is_read() {
    let code = RecoveryCode::from_bits(&[0x08; 16]);
    let printed = code.printed().expose_secret().to_owned();
    assert!(printed.contains('0') && printed.contains('1'), "{printed}");
    let careless = [
        printed.to_lowercase(),
        printed.replace('-', ""),
        printed.replace('-', " "),
        printed.replace('-', "–"),
        printed.replace('0', "O").replace('1', "I"),
        printed.replace('0', "o").replace('1', "l"),
        format!("  {printed}\n"),
    ];
    for typed in careless {
        assert!(read(&typed).unwrap().matches(&code), "{typed}");
    }
}

#[test]
fn what_is_no_code_is_told_why() {
    let printed = plain(&RecoveryCode::from_bits(&[7; 16]));
    let refused = |typed: &str| read(typed).unwrap_err();
    assert_eq!(refused(""), RecoveryCodeError::Length(0));
    assert_eq!(refused(&printed[1..]), RecoveryCodeError::Length(27));
    assert_eq!(
        refused(&format!("{printed}0")),
        RecoveryCodeError::Length(29)
    );
    for bad in ["U", "*", "é", "\0", "𝟙", "İ"] {
        let typed = format!("{}{bad}{}", &printed[..9], &printed[10..]);
        assert_eq!(refused(&typed), RecoveryCodeError::Character(10), "{bad}");
    }
    // 8 at the front would be bit 129: 2^128 + n and its right check.
    let typed = format!("8{}", "0".repeat(25));
    let digits: Vec<u8> = typed.chars().map(|c| value(c).unwrap()).collect();
    let check = remainder(&digits);
    let end = [check >> 5, check & 31].map(|v| char::from(ALPHABET[v as usize]));
    let typed = format!("{typed}{}{}", end[0], end[1]);
    assert_eq!(refused(&typed), RecoveryCodeError::Check);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// All 28 × 31 substitutions and all 27 exchanges of neighbours of each code.
    #[test]
    fn every_single_slip_is_noticed(bits in any::<[u8; 16]>()) {
        let code = RecoveryCode::from_bits(&bits);
        let printed: Vec<char> = plain(&code).chars().collect();
        prop_assert!(read(&plain(&code)).unwrap().matches(&code));
        for place in 0..printed.len() {
            for other in ALPHABET.iter().map(|c| char::from(*c)) {
                if other != printed[place] {
                    let mut typed = printed.clone();
                    typed[place] = other;
                    let typed: String = typed.into_iter().collect();
                    prop_assert_eq!(read(&typed).unwrap_err(), RecoveryCodeError::Check);
                }
            }
        }
        for place in 1..printed.len() {
            if printed[place - 1] != printed[place] {
                let mut typed = printed.clone();
                typed.swap(place - 1, place);
                let typed: String = typed.into_iter().collect();
                prop_assert_eq!(read(&typed).unwrap_err(), RecoveryCodeError::Check);
            }
        }
    }

    #[test]
    fn anything_typed_is_answered(typed in any::<String>()) {
        let _ = read(&typed);
    }
}
