//! Questions to the database that are asked together: whatever a page needs costs one round trip.

use crate::{
    fault::Fault,
    store::database::{Database, Rows, Statement},
};

/// Statements, and the way their rows become an answer.
pub trait Question {
    /// The answer to it.
    type Answer;

    /// Its statements, in a fixed order.
    fn statements(&self) -> Vec<Statement>;

    /// Makes the answer of the rows, taking those of each of its statements.
    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault>;
}

impl Database {
    /// Asks a question, or several as a tuple, in one round trip.
    pub async fn ask<Q: Question>(&self, question: Q) -> Result<Q::Answer, Fault> {
        let statements = question.statements();
        question.answer(&mut self.read(statements).await?)
    }
}

impl<Q: Question> Question for Option<Q> {
    type Answer = Option<Q::Answer>;

    fn statements(&self) -> Vec<Statement> {
        self.as_ref().map(Q::statements).unwrap_or_default()
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        self.map(|question| question.answer(rows)).transpose()
    }
}

impl<A: Question, B: Question> Question for (A, B) {
    type Answer = (A::Answer, B::Answer);

    fn statements(&self) -> Vec<Statement> {
        let (mut first, second) = (self.0.statements(), self.1.statements());
        first.extend(second);
        first
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        let first = self.0.answer(rows)?;
        Ok((first, self.1.answer(rows)?))
    }
}
