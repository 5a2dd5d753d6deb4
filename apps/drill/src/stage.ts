import { Fleet } from "./fleet.ts";
import { Rig, type Scene } from "./rig.ts";

export interface StageOptions {
  readonly clients: number;
  readonly capacity: number;
}

/** A scene, and the fleet that plays in it. */
export class Stage implements AsyncDisposable {
  readonly scene: Scene;
  readonly rig: Rig;
  readonly fleet: Fleet;

  private constructor(scene: Scene, rig: Rig, fleet: Fleet) {
    this.scene = scene;
    this.rig = rig;
    this.fleet = fleet;
  }

  /** Clients begin to connect; nobody waits for them here. */
  static async set(scene: Scene, { clients, capacity }: StageOptions): Promise<Stage> {
    const rig = await Rig.start({ scene, clients, perSecond: capacity });
    return new Stage(scene, rig, new Fleet(rig.url, clients));
  }

  /** Resolves with whether everybody is connected within the time. */
  full(withinMs: number): Promise<boolean> {
    const { fleet } = this;
    return fleet.until(() => fleet.open === fleet.clients.length, withinMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.fleet[Symbol.asyncDispose]();
    await this.rig[Symbol.asyncDispose]();
  }
}
