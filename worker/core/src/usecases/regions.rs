//! Reading the regions with their networks; they are public.

use crate::{call::Call, fault::Fault, usecases::networks};
use shared::{
    lang::Lang,
    network::{RegionNames, RegionSummary},
    region::{POPULATION_DATE, RegionCode},
};

/// All regions in the order of their codes.
pub async fn list(call: &Call) -> Result<Vec<RegionSummary>, Fault> {
    let networks = networks::list(call, Lang::Fi).await?;
    let summary = |code: RegionCode| {
        let region = code.region();
        RegionSummary {
            code,
            nuts3: region.nuts3.to_owned(),
            names: RegionNames {
                fi: region.names.fi.to_owned(),
                sv: region.names.sv.to_owned(),
                en: region.names.en.to_owned(),
            },
            population: region.population,
            population_date: POPULATION_DATE,
            network: networks
                .iter()
                .find(|n| n.regions.contains(&code))
                .map(|n| n.slug.clone()),
            neighbours: region.neighbours.to_vec(),
            sea_neighbours: region.sea_neighbours.to_vec(),
        }
    };
    Ok(RegionCode::ALL.into_iter().map(summary).collect())
}
